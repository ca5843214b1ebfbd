package dev.switchboard.openchannels.mail;

/// How a connection to a mail server is kept secret.
enum Security {
  TLS,
  /// Begins in the open, and goes on only when the server encrypts.
  STARTTLS,
  /// Only within a private network that is allowed.
  NONE
}
