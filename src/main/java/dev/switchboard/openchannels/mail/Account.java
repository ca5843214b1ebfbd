package dev.switchboard.openchannels.mail;

/// The way into a mailbox, and out of it.
record Account(MailServer imap, MailServer smtp, String login, String password) {
  /// The password stays out of logs.
  @Override
  public String toString() {
    return "Account[" + imap + ", " + smtp + "]";
  }
}
