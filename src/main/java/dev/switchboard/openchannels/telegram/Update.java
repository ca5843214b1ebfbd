package dev.switchboard.openchannels.telegram;

import java.util.List;

/// What has happened in a private chat.
///
/// Source: https://core.telegram.org/bots/api, "Update"
sealed interface Update {
  /// Who has written, and where.
  record Sender(long chat, long user, String first, String last, String login, String language) {
    /// A client's data is not for logs.
    @Override
    public String toString() {
      return "Sender";
    }
  }

  /// A file at Telegram's.
  ///
  /// @param id by which it is fetched
  /// @param size bytes, 0 when unknown
  record RemoteFile(String id, String name, long size) {}

  /// @param phone his own, empty when he has not told it
  /// @param quoted Telegram's number of the message that this one answers, 0: none
  record Said(
      Sender sender, long message, String text, List<RemoteFile> files, String phone, long quoted)
      implements Update {
    public Said {
      files = List.copyOf(files);
    }

    Said with(String other) {
      return new Said(sender, message, other, files, phone, quoted);
    }
  }

  record Edited(Sender sender, long message, String text) implements Update {}

  /// @param query by which Telegram wants to hear that it was noticed
  /// @param choice what the button was given when it was sent
  record Pressed(Sender sender, String query, String choice) implements Update {}

  /// The chat was opened, by a link with this payload if it had one.
  record Started(Sender sender, String payload) implements Update {}

  /// One that makes us stumble however often it is tried: it is left out, and counted.
  record Skipped() implements Update {}

  /// Nothing for a line: a group, a channel, a service message.
  record Ignored() implements Update {}
}
