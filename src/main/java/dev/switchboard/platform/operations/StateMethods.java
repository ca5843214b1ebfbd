package dev.switchboard.platform.operations;

import static dev.switchboard.platform.operations.Administrators.method;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.DeliveryBook;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the server stands: what an administrator asks before asking anybody else.
final class StateMethods {
  private static final int RECEIVERS = 1_000;

  /// What it needs to know of the installation.
  ///
  /// @param data the folder of this installation
  record Machine(String version, Path data, InstantSource clock, Instant started) {}

  private final Database database;
  private final Lanes lanes;
  private final DeliveryBook book;
  private final Machine machine;

  StateMethods(Database database, Lanes lanes, DeliveryBook book, Machine machine) {
    this.database = database;
    this.lanes = lanes;
    this.book = book;
    this.machine = machine;
  }

  List<Method> methods() {
    return List.of(method(Method.named("switchboard.system.get")).handledBy(this::get));
  }

  /// Sizes are bytes, times epoch milliseconds.
  private Map<String, Object> get(Caller caller, Params params) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("version", machine.version());
    state.put("java", Runtime.version().feature());
    state.put("started", machine.started().toEpochMilli());
    state.put("uptime", Duration.between(machine.started(), machine.clock().instant()).toSeconds());
    state.put("store", Map.of("kind", database.kind(), "size", database.size()));
    state.put("memory", memory());
    state.put("disk", disk());
    state.put("outbox", outbox(caller));
    state.put("lanes", lanes.waiting());
    return state;
  }

  private static Map<String, Object> memory() {
    Runtime runtime = Runtime.getRuntime();
    return Map.of(
        "used", runtime.totalMemory() - runtime.freeMemory(), "most", runtime.maxMemory());
  }

  private Map<String, Object> disk() {
    try {
      FileStore store = Files.getFileStore(machine.data());
      return Map.of("free", store.getUsableSpace(), "total", store.getTotalSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> outbox(Caller caller) {
    List<DeliveryBook.Standing> all = book.standings(caller.portal(), RECEIVERS);
    return Map.of(
        "parked", all.stream().mapToLong(DeliveryBook.Standing::parked).sum(),
        "failing", all.stream().mapToLong(DeliveryBook.Standing::failing).sum(),
        "waiting", all.stream().mapToLong(DeliveryBook.Standing::waiting).sum());
  }
}
