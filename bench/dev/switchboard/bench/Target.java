package dev.switchboard.bench;

/// Whom a load is sent to, and over how many connections.
///
/// @param inFlight how many requests a connection may have open at a time; more than one means
///   pipelining
/// @param workers how many event loops share the connections
public record Target(String host, int port, int connections, int inFlight, int workers) {
  public Target {
    if (inFlight < 1 || workers < 1 || connections < workers) {
      throw new IllegalArgumentException(
          "expected at least one request in flight and one connection per worker, got %d in flight, %d connections, %d workers"
              .formatted(inFlight, connections, workers));
    }
  }

  public static Target local(int port, int connections, int workers) {
    return new Target("127.0.0.1", port, connections, 1, workers);
  }
}
