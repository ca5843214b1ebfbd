package dev.switchboard.crm.lead;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes what `change` names of a lead.
///
/// Source: contract/methods/crm/crm.lead.update.json.
record UpdateLead(LeadId id, LeadChange change, UserId author)
    implements Command<UpdateLead.Outcome> {
  sealed interface Outcome {
    record Updated() implements Outcome {}

    record NotFound() implements Outcome {}

    /// @param reason for the caller
    record Refused(String reason) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Leads leads = Leads.in(work).by(author);
    Optional<Lead> lead = leads.find(id);
    if (lead.isEmpty()) {
      return new Outcome.NotFound();
    }
    return leads
        .change(lead.get(), change)
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(Outcome.Updated::new);
  }
}
