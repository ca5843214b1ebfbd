package dev.switchboard.app;

import dev.switchboard.crm.item.Address;
import dev.switchboard.crm.item.Items;
import dev.switchboard.crm.item.NewItem;
import dev.switchboard.crm.kind.Kinds;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.session.CrmPort;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;

/// What open lines ask of the CRM, answered by its leads.
final class CrmBinding implements CrmPort {
  private static final String SOURCE = "OTHER";

  @Override
  public long addLead(Work work, Client client) {
    ClientCard card = client.card();
    NewItem lead =
        NewItem.PLAIN
            .titled(client.title())
            .named(card.name().isEmpty() ? card.login() : card.name(), card.lastName())
            .from(SOURCE, "Open line: " + client.source())
            .assignedTo(client.responsible())
            .reachedAt(new Address.Phone(card.phone()))
            .reachedAt(new Address.Email(card.email()))
            .reachedAt(new Address.Messenger(client.imol()));
    return Items.in(work, Kinds.LEAD).by(client.responsible()).add(lead).id();
  }

  @Override
  public boolean mayRead(Work work, String type, long id, UserId user) {
    return type.equals("lead") && id > 0 && Items.in(work, Kinds.LEAD).exists(Kinds.LEAD.id(id));
  }
}
