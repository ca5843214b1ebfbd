package dev.switchboard.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An answer while it arrives.
final class Reception {
  private final HttpClientResponse response;
  private final int limit;
  private final Buffer body = Buffer.buffer();
  private boolean truncated;

  Reception(HttpClientResponse response, int limit) {
    this.response = response;
    this.limit = limit;
  }

  /// Whether there was room for all of the piece.
  boolean accepts(Buffer piece) {
    int room = limit - body.length();
    truncated = piece.length() > room;
    body.appendBuffer(piece, 0, Math.min(room, piece.length()));
    return !truncated;
  }

  Answer.Answered answered() {
    Map<String, List<String>> headers = new HashMap<>();
    response
        .headers()
        .forEach((name, value) ->
            headers
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(value));
    return new Answer.Answered(
        response.statusCode(), headers, Payload.of(body.getBytes()), truncated);
  }
}
