package dev.switchboard.openchannels.mail;

import java.util.List;

/// A mail as it is taken in.
///
/// @param id its Message-ID, empty: it has none
/// @param from whom an answer goes to
/// @param name of the sender, empty: not told
/// @param references the Message-IDs of the mails before it, the oldest first
/// @param answers the Message-ID of the mail that this one answers, empty: none
/// @param subject of one line
/// @param text what he has written, without what he has quoted
record Mail(
    Kind kind,
    String id,
    String from,
    String name,
    List<String> references,
    String answers,
    String subject,
    String text,
    List<Attached> files) {
  /// A file that came with it.
  record Attached(String name, byte[] content) {
    @Override
    public String toString() {
      return content.length + " bytes";
    }
  }

  /// Whom it comes from.
  sealed interface Kind {
    record Person() implements Kind {}

    /// A program or a list: an answer may begin a loop.
    ///
    /// @param why for the log
    record Program(String why) implements Kind {}

    /// It makes us stumble however often it is tried: it is left out, and counted.
    record Unreadable() implements Kind {}

    /// A mail of somebody has not arrived.
    ///
    /// @param original its Message-ID
    /// @param to whom it was for, empty: not told
    /// @param why in the server's words
    record Bounce(String original, String to, String why) implements Kind {}
  }

  Mail {
    references = List.copyOf(references);
    files = List.copyOf(files);
  }

  Mail withText(String other) {
    return new Mail(kind, id, from, name, references, answers, subject, other, files);
  }

  /// What clients write is not for logs.
  @Override
  public String toString() {
    return "Mail[" + kind + "]";
  }
}
