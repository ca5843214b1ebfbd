package dev.switchboard.app;

import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Forgets what was last said with others once somebody is erased, who may be spoken of there.
record ExchangeErasure(Exchanges exchanges) implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof Erased.Begun) {
      PortalId portal = work.portal();
      work.afterCommit(() -> exchanges.forget(portal));
    }
  }
}
