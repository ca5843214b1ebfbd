package dev.switchboard.platform.http;

import io.vertx.core.http.HttpServerRequest;

/// An address whose answers do not end: it gets the request itself.
public interface Streaming {
  boolean isAt(String path);

  /// Called on the event loop: hands over and returns.
  ///
  /// @param head of the request; its body is not read
  void take(HttpServerRequest request, HttpCall head);
}
