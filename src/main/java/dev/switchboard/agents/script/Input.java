package dev.switchboard.agents.script;

/// What a client did.
public sealed interface Input {
  /// What a script reads in `client_message`.
  String text();

  record Text(String text) implements Input {}

  /// A button was pressed.
  ///
  /// @param id as it was shown; empty if the channel does not tell
  /// @param text the label; empty if the channel does not tell
  record ButtonPress(String id, String text) implements Input {}

  /// A file was sent. The agent learns where it is and does not fetch it.
  ///
  /// @param type image, audio, video or file
  record File(String type, String id, String url) implements Input {
    @Override
    public String text() {
      return "file:" + type + "|" + id + "|" + url;
    }
  }
}
