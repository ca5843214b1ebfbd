package dev.switchboard.openchannels.transcript;

import dev.switchboard.openchannels.session.Rating;
import java.time.Instant;
import java.util.List;

/// A conversation as it goes on paper, oldest first.
///
/// @param name the other side, as the heading names it
/// @param cut there were earlier messages, for which there is no room
public record Transcript(String name, List<Entry> entries, boolean cut) {
  /// The messages that one transcript has at most: the newest ones.
  public static final int MOST = 5_000;

  /// The characters of all its messages together, give or take one page of reading.
  public static final int LONGEST = 2_000_000;

  public Transcript {
    entries = List.copyOf(entries);
  }

  /// What stands on the paper, from top to bottom.
  public sealed interface Entry {
    Instant at();
  }

  public record Begun(long session, Instant at) implements Entry {}

  /// @param author empty for a notice of the line
  /// @param note colleagues wrote it to each other
  /// @param text with its markup
  /// @param files their names
  public record Said(
      Instant at, String author, boolean note, String text, List<String> files, boolean deleted)
      implements Entry {
    public Said {
      files = List.copyOf(files);
    }
  }

  /// @param vote what the client thought of it
  /// @param mark the supervisor's, 1 to 5; 0: none, or not for this reader
  public record Ended(long session, Instant at, Rating.Vote vote, int mark) implements Entry {}
}
