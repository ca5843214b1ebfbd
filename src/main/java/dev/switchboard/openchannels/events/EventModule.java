package dev.switchboard.openchannels.events;

import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.List;

/// Wires events: the methods that bind handlers, the events of lines, the way to the handlers.
public final class EventModule {
  private final EventMethods methods;
  private final EventCarrier carrier;

  /// @param webhooksAllowed whether webhooks may do what needs an application (setting
  ///   `connectors.webhooks`)
  public EventModule(
      Lanes lanes,
      Database database,
      OutboundHttp http,
      ApplicationAuth auth,
      InstantSource clock,
      boolean webhooksAllowed) {
    this.methods = new EventMethods(lanes, database, webhooksAllowed);
    this.carrier = new EventCarrier(database, http, auth, clock);
  }

  public List<Method> methods() {
    return methods.methods();
  }

  public List<Carrier> carriers() {
    return List.of(carrier);
  }

  public List<EventListener> listeners() {
    return List.of(OpenLineEvents.table());
  }
}
