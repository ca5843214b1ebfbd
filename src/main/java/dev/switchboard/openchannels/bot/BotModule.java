package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.events.ApplicationAuth;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Wires the bots of applications.
public final class BotModule {
  private final List<Method> methods;
  private final BotCarrier carrier;

  public BotModule(
      Database database,
      Lanes lanes,
      OutboundHttp http,
      ApplicationAuth auth,
      InstantSource clock) {
    this.methods =
        Stream.of(
                new BotMethods(database, lanes).methods(),
                new BotMessageMethods(database, lanes).methods(),
                new BotSessionMethods(lanes).methods())
            .flatMap(List::stream)
            .toList();
    this.carrier = new BotCarrier(http, auth, clock);
  }

  public List<Method> methods() {
    return methods;
  }

  public List<Carrier> carriers() {
    return List.of(carrier);
  }

  public List<EventListener> listeners() {
    return List.of(new BotEvents());
  }
}
