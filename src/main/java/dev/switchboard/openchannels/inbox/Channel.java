package dev.switchboard.openchannels.inbox;

/// A channel as the cards of its dialogs tell it.
///
/// @param edits the client is shown other words when a message is changed
/// @param deletes a message that is taken back goes at the client's, too
public record Channel(String name, boolean edits, boolean deletes) {
  /// One that keeps what it has once been given.
  public static Channel keeping(String name) {
    return new Channel(name, false, false);
  }

  public static Channel changing(String name) {
    return new Channel(name, true, true);
  }
}
