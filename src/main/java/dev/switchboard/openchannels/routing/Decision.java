package dev.switchboard.openchannels.routing;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.List;

/// One step of a session's way through the queue, kept to be explained.
///
/// @param at epoch milliseconds
/// @param who whom it is about, 0: nobody
/// @param others who was passed over
public record Decision(long at, What what, long who, List<Group> others) {
  public Decision {
    others = List.copyOf(others);
  }

  public static Decision of(Instant at, What what, UserId who) {
    return new Decision(at.toEpochMilli(), what, who.value(), List.of());
  }

  public static Decision of(Instant at, Choice choice) {
    return switch (choice) {
      case Choice.Ask ask ->
          new Decision(at.toEpochMilli(), ask.why(), ask.user().value(), ask.others());
      case Choice.Everyone everyone ->
          new Decision(at.toEpochMilli(), What.EVERYONE, 0, everyone.others());
      case Choice.Nobody nobody -> new Decision(at.toEpochMilli(), What.NOBODY, 0, nobody.others());
    };
  }
}
