package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Set;

/// Who looks, and at what he may: the rule of [DialogView] in memory, for telling many people about
/// many dialogs at once.
///
/// @param works an employee with a role, who has not left
/// @param grants what his role allows
/// @param lines on which he answers
record Viewer(UserId user, boolean works, Grants grants, Set<Long> lines) {
  Viewer {
    lines = Set.copyOf(lines);
  }

  boolean sees(Card card, TakingPart part) {
    long line = card.dialog().line().value();
    boolean isOpen = card.session().filter(Session::isOpen).isPresent();
    long current =
        card.session().filter(Session::isOpen).map(session -> session.line().value()).orElse(line);
    List<Long> both = List.of(line, current);
    boolean his = part.himself(card, user) || answersOn(both);
    return works
        && (isOpenedBy(both)
            || (his && (isOpen || keepsHistory(both)))
            || (grants.onAny(Right.HISTORY_DEPARTMENT, both) && part.colleague(card, user)));
  }

  /// Sees an open session for its line, whoever takes part.
  ///
  /// @param line of the dialog
  /// @param current line of the open session
  boolean seesByLine(long line, long current) {
    List<Long> both = List.of(line, current);
    return works && (isOpenedBy(both) || answersOn(both));
  }

  /// Sees every dialog.
  boolean seesAll() {
    return works && DialogView.TO_READ.stream().anyMatch(grants::everywhere);
  }

  private boolean isOpenedBy(List<Long> both) {
    return DialogView.TO_READ.stream().anyMatch(right -> grants.onAny(right, both));
  }

  private boolean answersOn(List<Long> both) {
    return both.stream().anyMatch(lines::contains);
  }

  private boolean keepsHistory(List<Long> both) {
    return grants.onAny(Right.HISTORY_OWN, both)
        || grants.onAny(Right.HISTORY_DEPARTMENT, both)
        || grants.onAny(Right.HISTORY_ALL, both);
  }
}
