package dev.switchboard.openchannels.network;

import dev.switchboard.directory.access.Secrets;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Wires the lines that are joined from elsewhere.
public final class NetworkModule {
  private final NetworkDoor door;
  private final List<Method> methods;

  /// @param base where others reach this server
  public NetworkModule(
      Database database, Lanes lanes, OutboundHttp http, Secrets secrets, Supplier<String> base) {
    door = new NetworkDoor(database, lanes, secrets, base);
    NetworkJoin joins = new NetworkJoin(database, lanes, http, secrets, door, base);
    methods =
        Stream.concat(
                new NetworkMethods(database, lanes, joins).methods().stream(),
                new PartnerMethods(database, lanes, secrets).methods().stream())
            .toList();
  }

  public List<Method> methods() {
    return methods;
  }

  public Route route(Executor workers) {
    return door.route(workers);
  }
}
