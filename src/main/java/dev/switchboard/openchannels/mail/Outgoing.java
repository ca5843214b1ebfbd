package dev.switchboard.openchannels.mail;

import java.util.List;

/// A message that leaves as a mail: what does not change when it is tried again.
///
/// @param id Message-ID, the same on every attempt
/// @param answers Message-ID of the client's mail, empty: unknown
/// @param automatic no person has written it
record Outgoing(
    long mailbox,
    long chat,
    long message,
    String to,
    String id,
    String subject,
    String answers,
    List<String> references,
    boolean automatic) {
  Outgoing {
    references = List.copyOf(references);
  }

  /// What clients are written is not for logs.
  @Override
  public String toString() {
    return "Outgoing[" + chat + "/" + message + "]";
  }
}
