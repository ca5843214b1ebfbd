package dev.switchboard.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/// Whether a proxy stands in front of the server, and is believed when it says who calls and how.
public enum Proxies {
  /// What a request says about its way here is not believed.
  NONE,
  /// Every request comes through a proxy of ours, which sets `X-Forwarded-For` and `-Proto`.
  ONE;

  /// The address of the client; of those that a proxy names, the last, which is the one it saw.
  String client(HttpServerRequest request) {
    String named = request.getHeader("X-Forwarded-For");
    if (this == NONE || named == null || named.isBlank()) {
      return String.valueOf(request.remoteAddress().hostAddress());
    }
    return List.of(named.split(",", -1)).getLast().strip();
  }

  boolean isSecure(HttpServerRequest request) {
    String named = request.getHeader("X-Forwarded-Proto");
    return this == NONE || named == null ? request.isSSL() : named.equalsIgnoreCase("https");
  }
}
