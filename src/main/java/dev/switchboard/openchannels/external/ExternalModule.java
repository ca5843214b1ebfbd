package dev.switchboard.openchannels.external;

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
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Wires the bots on servers of others.
public final class ExternalModule {
  /// Where bots answer, below the server's address.
  public static final String API = ExternalEndpoint.PATH;

  private final Database database;
  private final Lanes lanes;
  private final OutboundHttp http;
  private final InstantSource clock;

  public ExternalModule(Database database, Lanes lanes, OutboundHttp http, InstantSource clock) {
    this.database = database;
    this.lanes = lanes;
    this.http = http;
    this.clock = clock;
  }

  /// Where bots answer.
  ///
  /// @param perSecond how often one bot may call; 0: without limit
  public Route route(Executor workers, int perSecond) {
    return new ExternalEndpoint(database, lanes, perSecond, clock).route(workers);
  }

  /// @param base where bots reach this server
  public List<Method> methods(DirectoryModule directory, Supplier<String> base) {
    return new ExternalMethods(database, lanes, directory, base, http).methods();
  }

  public List<Carrier> carriers() {
    return List.of(new ExternalCarrier(database, http, clock));
  }

  public List<EventListener> listeners() {
    return List.of(new ExternalEvents());
  }

  /// The bot that speaks for a line that is elsewhere.
  public static Optional<UserId> speakerFor(Database database, PortalId portal, String code) {
    return SqlExternalBots.byCode(database, portal, code).map(ExternalBot::id);
  }

  /// Whether a user is one of these bots.
  public boolean isOne(PortalId portal, UserId user) {
    return SqlExternalBots.find(database, portal, user).isPresent();
  }
}
