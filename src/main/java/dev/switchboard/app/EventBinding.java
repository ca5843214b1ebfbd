package dev.switchboard.app;

import dev.switchboard.crm.lead.LeadEvent;
import dev.switchboard.directory.application.ApplicationEvent;
import dev.switchboard.openchannels.connector.Connectors;
import dev.switchboard.openchannels.events.Events;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.Map;
import java.util.Optional;

/// Tells applications what happens in the CRM, and forgets applications that are removed.
final class EventBinding implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof LeadEvent lead) {
      Events.fire(work, code(lead), data(lead), Optional.of(lead.by()));
    } else if (event instanceof ApplicationEvent.Removed removed) {
      Events.forget(work, removed.application());
      Connectors.forget(work, removed.application());
    }
  }

  private static String code(LeadEvent event) {
    return switch (event) {
      case LeadEvent.LeadAdded _ -> "ONCRMLEADADD";
      case LeadEvent.LeadUpdated _ -> "ONCRMLEADUPDATE";
      case LeadEvent.LeadDeleted _ -> "ONCRMLEADDELETE";
    };
  }

  private static Map<String, Object> data(LeadEvent event) {
    return Map.of("FIELDS", Map.of("ID", event.lead().value()));
  }
}
