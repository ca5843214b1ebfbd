package dev.switchboard.directory.presence;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// A browser of an employee is connected; said when it comes and then every half minute.
public record RenewPresence(UserId user) implements Command<Presence> {
  @Override
  public Presence decide(Work work) {
    return Presences.in(work).renew(user);
  }
}
