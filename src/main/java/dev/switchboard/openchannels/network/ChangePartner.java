package dev.switchboard.openchannels.network;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes what is given of a partner. False when there is no such partner.
record ChangePartner(long id, Optional<String> name, Optional<String> url, Optional<Boolean> active)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Partner> found = SqlNetwork.partners(work).find(id);
    found.ifPresent(partner ->
        SqlNetwork.partners(work)
            .save(
                new Partner(
                    partner.portal(),
                    id,
                    name.orElse(partner.name()),
                    url.orElse(partner.url()),
                    partner.secret(),
                    active.orElse(partner.active()))));
    return found.isPresent();
  }
}
