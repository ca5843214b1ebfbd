package dev.switchboard.app;

import dev.switchboard.crm.lead.Contact;
import dev.switchboard.crm.lead.LeadId;
import dev.switchboard.crm.lead.Leads;
import dev.switchboard.crm.lead.NewLead;
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
    NewLead lead =
        NewLead.titled(client.title())
            .named(card.name().isEmpty() ? card.login() : card.name(), card.lastName())
            .from(SOURCE, "Open line: " + client.source())
            .assignedTo(client.responsible())
            .reachedAt(new Contact.Phone(card.phone()))
            .reachedAt(new Contact.Email(card.email()))
            .reachedAt(new Contact.Messenger(client.imol()));
    return Leads.in(work).by(client.responsible()).add(lead).value();
  }

  @Override
  public boolean mayRead(Work work, String type, long id, UserId user) {
    return type.equals("lead") && id > 0 && Leads.in(work).exists(new LeadId(id));
  }
}
