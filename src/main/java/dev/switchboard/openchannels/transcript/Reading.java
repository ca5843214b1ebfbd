package dev.switchboard.openchannels.transcript;

import dev.switchboard.openchannels.dialog.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Collects the newest messages of a conversation, page by page, until there are no more or no
/// room.
///
/// @param messages oldest first
/// @param cut whether there are earlier ones
public record Reading(List<Message> messages, boolean cut) {
  private static final int PAGE = 500;

  public Reading {
    messages = List.copyOf(messages);
  }

  /// Reads a page of messages, newest first.
  @FunctionalInterface
  public interface Pages {
    List<Message> before(long message, int limit);
  }

  public static Reading of(Pages pages) {
    return of(pages, Transcript.MOST, Transcript.LONGEST);
  }

  static Reading of(Pages pages, int most, int longest) {
    List<Message> read = new ArrayList<>();
    long room = longest;
    long before = Long.MAX_VALUE;
    while (room > 0 && read.size() < most) {
      List<Message> page = pages.before(before, PAGE);
      read.addAll(page);
      if (page.size() < PAGE) {
        return newest(read, most, false);
      }
      before = page.getLast().id();
      room -= page.stream().mapToLong(message -> message.text().length()).sum();
    }
    return newest(read, most, !pages.before(before, 1).isEmpty());
  }

  /// @param read newest first
  private static Reading newest(List<Message> read, int most, boolean more) {
    List<Message> kept = new ArrayList<>(read.subList(0, Math.min(most, read.size())));
    Collections.reverse(kept);
    return new Reading(kept, more || kept.size() < read.size());
  }
}
