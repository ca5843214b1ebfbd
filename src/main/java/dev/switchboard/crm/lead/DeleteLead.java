package dev.switchboard.crm.lead;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Deletes a lead with its phones, addresses and links.
///
/// Source: contract/methods/crm/crm.lead.delete.json.
record DeleteLead(LeadId id, UserId author) implements Command<DeleteLead.Outcome> {
  sealed interface Outcome {
    record Deleted() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Leads leads = Leads.in(work).by(author);
    Optional<Lead> lead = leads.find(id);
    lead.ifPresent(leads::remove);
    return lead.isPresent() ? new Outcome.Deleted() : new Outcome.NotFound();
  }
}
