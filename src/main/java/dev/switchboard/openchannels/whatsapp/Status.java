package dev.switchboard.openchannels.whatsapp;

/// What WhatsApp tells of something that was sent.
///
/// @param about what it was given to say with it: `chat/message`, or empty
/// @param code Meta's own of the failure, 0: none
/// @param words Meta's own
record Status(String wamid, State state, String about, int code, String words) {
  /// What has become of it.
  enum State {
    SENT,
    DELIVERED,
    READ,
    FAILED,
    /// Nothing that operators look for.
    OTHER
  }
}
