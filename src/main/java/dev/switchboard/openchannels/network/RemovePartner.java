package dev.switchboard.openchannels.network;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Forgets a partner: nothing new is joined. False when there is no such partner.
record RemovePartner(long id) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Partner> found = SqlNetwork.partners(work).find(id);
    found.ifPresent(SqlNetwork.partners(work)::remove);
    return found.isPresent();
  }
}
