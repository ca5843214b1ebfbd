package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is done by itself on an occasion, when all conditions hold.
///
/// @param line empty for every line
record Rule(
    long id,
    String name,
    boolean active,
    Optional<LineId> line,
    Occasion occasion,
    List<Condition> conditions,
    List<Action> actions,
    Trace trace) {
  record Trace(UserId createdBy, Instant createdAt, Instant modifiedAt) {
    static final Trace NONE = new Trace(UserId.SYSTEM, Instant.EPOCH, Instant.EPOCH);
  }

  Rule {
    conditions = List.copyOf(conditions);
    actions = List.copyOf(actions);
  }

  Rule saved(long newId, Trace newTrace) {
    return new Rule(newId, name, active, line, occasion, conditions, actions, newTrace);
  }
}
