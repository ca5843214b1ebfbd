package dev.switchboard.platform.operations;

import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.DeliveryBook;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/// Wires what administrators look at.
public final class OperationsModule {
  private final DeliveryMethods deliveries;
  private final StateMethods state;
  private final ExchangeMethods exchanges;

  /// Where and since when the server runs: from now on.
  ///
  /// @param data the folder of this installation
  public record Installation(String version, Path data, InstantSource clock) {}

  /// @param titles what receivers of deliveries are called, by destination
  public OperationsModule(
      Database database,
      Lanes lanes,
      Executor workers,
      Installation installation,
      Function<PortalId, Map<String, String>> titles,
      Exchanges exchanges) {
    DeliveryBook book = new DeliveryBook(database);
    deliveries = new DeliveryMethods(book, lanes, workers, titles);
    this.exchanges = new ExchangeMethods(exchanges);
    InstantSource clock = installation.clock();
    state =
        new StateMethods(
            database,
            lanes,
            book,
            new StateMethods.Machine(
                installation.version(), installation.data(), clock, clock.instant()));
  }

  public List<Method> methods() {
    return Stream.of(deliveries.methods(), state.methods(), exchanges.methods())
        .flatMap(List::stream)
        .toList();
  }
}
