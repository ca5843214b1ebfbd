package dev.switchboard.app;

import dev.switchboard.crm.item.Item;
import dev.switchboard.crm.item.Items;
import dev.switchboard.crm.kind.Kinds;
import dev.switchboard.openchannels.session.ResponsibleSought;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Tells open lines which employee is responsible for a client, as far as the CRM knows.
final class ClientOwners implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof ResponsibleSought question && question.dialog().lead() != 0) {
      Items.in(work, Kinds.LEAD)
          .find(Kinds.LEAD.id(question.dialog().lead()))
          .map(Item::responsible)
          .filter(user -> !user.isSystem())
          .ifPresent(question::answer);
    }
  }
}
