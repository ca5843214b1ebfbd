package dev.switchboard.directory.user;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.presence.Presences;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;

/// Says whether an employee is there.
///
/// @param lease for how long it holds unless it is said again, or a browser renews it
public record SetPresence(UserId user, PresenceState state, Duration lease)
    implements Command<SetPresence.Outcome> {
  /// What came of it.
  public sealed interface Outcome {
    record Said(Presence presence) implements Outcome {}

    /// Unknown, dismissed, or nobody who could be there: a client or a bot.
    record NoEmployee() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    return Users.in(work)
        .find(user)
        .filter(known -> known.active() && known.type() == UserType.EMPLOYEE)
        .<Outcome>map(_ -> new Outcome.Said(Presences.in(work).say(user, state, lease)))
        .orElseGet(Outcome.NoEmployee::new);
  }
}
