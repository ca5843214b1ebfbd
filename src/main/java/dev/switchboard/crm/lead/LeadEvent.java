package dev.switchboard.crm.lead;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What has happened to a lead, and who made it happen.
///
/// Source: contract/events/ONCRMLEADADD.json, ONCRMLEADUPDATE.json, ONCRMLEADDELETE.json.
public sealed interface LeadEvent extends DomainEvent {
  LeadId lead();

  /// [UserId#SYSTEM] when the server did it by itself.
  UserId by();

  record LeadAdded(LeadId lead, UserId by) implements LeadEvent {}

  record LeadUpdated(LeadId lead, UserId by) implements LeadEvent {}

  record LeadDeleted(LeadId lead, UserId by) implements LeadEvent {}
}
