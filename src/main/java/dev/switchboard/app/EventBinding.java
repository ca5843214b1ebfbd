package dev.switchboard.app;

import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.item.ItemEvent;
import dev.switchboard.directory.application.ApplicationEvent;
import dev.switchboard.openchannels.connector.Connectors;
import dev.switchboard.openchannels.events.Events;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.Map;
import java.util.Optional;

/// Tells applications what happens in the CRM, and forgets applications that are removed.
final class EventBinding implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof ItemEvent(ItemEvent.Change change, ItemId item, UserId by)) {
      String code = "ONCRM" + item.type() + change;
      Events.fire(work, code, Map.of("FIELDS", Map.of("ID", item.id())), Optional.of(by));
    } else if (event instanceof ApplicationEvent.Removed removed) {
      Events.forget(work, removed.application());
      Connectors.forget(work, removed.application());
    }
  }
}
