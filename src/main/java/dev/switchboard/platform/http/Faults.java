package dev.switchboard.platform.http;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Says in plain words why a call did not get through.
final class Faults {
  private static final int DEEPEST = 10;

  private Faults() {}

  static Answer.Unreachable of(Throwable fault) {
    @Nullable Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      switch (cause) {
        case SSLException _ -> {
          return unreachable(Answer.Fault.TLS, "No trusted TLS connection came about.");
        }
        case ConnectException _, NoRouteToHostException _ -> {
          return unreachable(Answer.Fault.CONNECT, "The host did not accept the connection.");
        }
        case ConnectionPoolTooBusyException _ -> {
          return busy();
        }
        case TimeoutException _ -> {
          return timeout();
        }
        default -> cause = cause.getCause();
      }
    }
    return fault instanceof SocketException
        ? unreachable(Answer.Fault.CONNECT, "The network could not reach the host.")
        : broken();
  }

  static Answer.Unreachable broken() {
    return unreachable(Answer.Fault.BROKEN, "No complete HTTP answer came.");
  }

  static Answer.Unreachable busy() {
    return unreachable(Answer.Fault.BUSY, "Too many calls are under way.");
  }

  static Answer.Unreachable timeout() {
    return unreachable(Answer.Fault.TIMEOUT, "The answer did not come in time.");
  }

  static Answer.Unreachable unknown(String host) {
    return unreachable(Answer.Fault.NAME_UNKNOWN, "The name " + host + " has no address.");
  }

  private static Answer.Unreachable unreachable(Answer.Fault fault, String sentence) {
    return new Answer.Unreachable(fault, sentence);
  }
}
