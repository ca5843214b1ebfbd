package dev.switchboard.app;

import dev.switchboard.crm.client.Clients;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Deletes a client from the CRM when he is erased with what is known of him there.
final class CrmErasure implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof Erased.Person(CrmLinks links, UserId by)) {
      Clients.in(work).forget(CrmBinding.known(links), by);
    }
  }
}
