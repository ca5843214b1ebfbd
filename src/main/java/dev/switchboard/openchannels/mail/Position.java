package dev.switchboard.openchannels.mail;

/// Up to where a mailbox has been read.
///
/// Source: RFC 9051 §2.3.1.1: a mail's UID is larger than those before it, as long as UIDVALIDITY
/// stays the same
///
/// @param last UID of the last mail that needs no reading
record Position(long validity, long last) {
  boolean isBefore(Position mail) {
    return validity == mail.validity && last < mail.last;
  }
}
