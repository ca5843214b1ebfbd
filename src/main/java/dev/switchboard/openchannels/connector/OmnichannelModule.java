package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/// Wires the Omnichannel connector.
public final class OmnichannelModule {
  private final Lanes lanes;
  private final OutboundHttp http;
  private final OmnichannelChannels channels;

  public OmnichannelModule(Database database, Lanes lanes, OutboundHttp http) {
    this.lanes = lanes;
    this.http = http;
    this.channels = new OmnichannelChannels(database);
  }

  /// Where clients' servers bring what their visitors write.
  public Route webhook(Executor workers, OmnichannelConfig config, InstantSource clock) {
    return new OmnichannelWebhook(channels, lanes, workers, config, clock).route();
  }

  /// @param trained whether a bot is an agent that can answer
  /// @param base where clients' servers reach this one
  public List<Method> methods(
      DirectoryModule directory, BiPredicate<PortalId, UserId> trained, Supplier<String> base) {
    return new OmnichannelMethods(channels, lanes, directory, trained, http, base).methods();
  }

  public List<Carrier> carriers() {
    return List.of(new OmnichannelCarrier(channels, http));
  }

  public List<EventListener> listeners() {
    return List.of(channels, new OmnichannelOut());
  }
}
