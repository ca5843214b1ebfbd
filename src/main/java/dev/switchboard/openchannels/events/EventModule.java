package dev.switchboard.openchannels.events;

import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.openapi.Described;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Wires events: the methods that bind handlers, the events of lines, the way to the handlers.
public final class EventModule {
  private final EventMethods methods;
  private final OfflineMethods offline;
  private final EventCarrier carrier;
  private final Database database;

  /// @param webhooksAllowed whether webhooks may do what needs an application (setting
  ///   `connectors.webhooks`)
  public EventModule(
      Lanes lanes,
      Database database,
      OutboundHttp http,
      ApplicationAuth auth,
      InstantSource clock,
      ZoneId zone,
      boolean webhooksAllowed) {
    this.database = database;
    this.methods = new EventMethods(lanes, database, webhooksAllowed);
    this.offline = new OfflineMethods(lanes, database, clock, zone, webhooksAllowed);
    this.carrier = new EventCarrier(database, http, auth, clock);
  }

  public List<Method> methods() {
    return Stream.concat(methods.methods().stream(), offline.methods().stream()).toList();
  }

  /// What handlers are sent, for the description of the server.
  public Described described() {
    return EventApi.described();
  }

  /// The handlers of a portal, as destinations of deliveries.
  public List<Receiver> receivers(PortalId portal) {
    return SqlEventHandlers.receivers(database, portal, 500);
  }

  /// Where events go.
  ///
  /// @param destination of its deliveries
  /// @param application 0: bound through a webhook
  /// @param title the event, and the host it goes to
  public record Receiver(String destination, long application, String title) {}

  public List<Carrier> carriers() {
    return List.of(carrier);
  }

  /// What is done at a time.
  public List<TimerHandler> timers() {
    return List.of(new AnnounceQueue());
  }

  public List<EventListener> listeners() {
    return List.of(OpenLineEvents.table());
  }
}
