package dev.switchboard.app;

import dev.switchboard.crm.lead.Lead;
import dev.switchboard.crm.lead.LeadId;
import dev.switchboard.crm.lead.Leads;
import dev.switchboard.openchannels.session.ResponsibleSought;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Tells open lines which employee is responsible for a client, as far as the CRM knows.
final class ClientOwners implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof ResponsibleSought question && question.dialog().lead() != 0) {
      Leads.in(work)
          .find(new LeadId(question.dialog().lead()))
          .map(Lead::responsible)
          .filter(user -> !user.isSystem())
          .ifPresent(question::answer);
    }
  }
}
