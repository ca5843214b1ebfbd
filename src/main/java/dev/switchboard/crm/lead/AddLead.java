package dev.switchboard.crm.lead;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Adds a lead.
///
/// Source: contract/methods/crm/crm.lead.add.json.
record AddLead(LeadChange change, UserId author) implements Command<LeadId> {
  @Override
  public LeadId decide(Work work) {
    return Leads.in(work).by(author).add(change);
  }
}
