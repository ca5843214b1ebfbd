package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/// Several things done with a dialog at one press.
///
/// @param line empty for every line
/// @param owner whose it is; empty: everybody's
record Macro(
    long id,
    String name,
    Optional<LineId> line,
    Optional<UserId> owner,
    List<Action> actions,
    Rule.Trace trace) {
  Macro {
    actions = List.copyOf(actions);
  }

  boolean isFor(UserId user) {
    return owner.map(user::equals).orElse(true);
  }
}
