package dev.switchboard.platform.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.IdentityHashMap;
import java.util.Map;

/// The connections of one event loop, and what is going on on each.
final class Connections {
  private final HeadPace pace;
  private final Map<HttpConnection, HeadPace.Line> lines = new IdentityHashMap<>();

  Connections(HeadPace pace) {
    this.pace = pace;
  }

  void opened(HttpConnection connection) {
    HeadPace.Line line = pace.open(connection::close);
    lines.put(connection, line);
    connection.closeHandler(_ -> {
      lines.remove(connection);
      line.end();
    });
  }

  /// The head of a request has come.
  void asked(HttpServerRequest request) {
    HeadPace.Line line = lines.get(request.connection());
    if (line != null) {
      line.begin();
      request.response().endHandler(_ -> line.answered());
    }
  }
}
