package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.identity.UserId;
import java.util.Set;

/// Who looks, and at what he may: the rule of [DialogView] in memory, for telling many people about
/// many dialogs at once.
///
/// @param works an employee with a role, who has not left
/// @param everywhere whatever the line
/// @param lines on which he answers
record Viewer(UserId user, boolean works, boolean everywhere, Set<Long> lines) {
  Viewer {
    lines = Set.copyOf(lines);
  }

  /// @param takesPart is a member of the dialog
  boolean sees(Card card, boolean takesPart) {
    return everywhere
        || (works && takesPart)
        || answersOn(
            card.dialog().line().value(),
            card.session().filter(Session::isOpen).map(s -> s.line().value()).orElse(0L));
  }

  /// @param line of the dialog
  /// @param current line of the open session, 0 without one
  boolean answersOn(long line, long current) {
    return everywhere || (works && (lines.contains(line) || lines.contains(current)));
  }
}
