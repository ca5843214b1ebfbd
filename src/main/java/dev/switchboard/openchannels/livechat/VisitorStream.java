package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpFront;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Streaming;
import dev.switchboard.platform.json.Json;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/// `GET /livechat/{code}/stream`: what is new in a visitor's dialog, as server-sent events.
///
/// Each browser has a virtual thread that reads the rows after its cursor whenever it is nudged,
/// and waits while the browser takes them. Where a proxy keeps a stream back, the browser asks
/// `/events` instead.
final class VisitorStream implements Streaming {
  private static final Pattern ADDRESS = Pattern.compile("/livechat/[a-z0-9]{4,32}/stream");
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final int MOST = 20_000;

  private final Vertx vertx;
  private final Executor workers;
  private final LivechatEndpoint endpoint;
  private final VisitorReads reads;
  private final Nudges nudges;

  VisitorStream(
      Vertx vertx, Executor workers, LivechatEndpoint endpoint, VisitorReads reads, Nudges nudges) {
    this.vertx = vertx;
    this.workers = workers;
    this.endpoint = endpoint;
    this.reads = reads;
    this.nudges = nudges;
  }

  @Override
  public boolean isAt(String path) {
    return ADDRESS.matcher(path).matches();
  }

  @Override
  public void take(HttpServerRequest request, HttpCall head) {
    Context loop = vertx.getOrCreateContext();
    EventLine line = new EventLine(request.response(), loop);
    workers.execute(() -> {
      HttpReply refused = endpoint.streamed(head, (call, open) -> serve(line, call, open));
      if (!line.isOpen()) {
        loop.runOnContext(_ -> HttpFront.send(request, Livechat.CONNECTOR, refused));
      }
    });
  }

  /// Runs as long as the browser listens.
  ///
  /// @param head what every answer to this page says
  private void serve(EventLine line, VisitorCall call, HttpReply head) {
    Visitor visitor = reads.listener(call);
    Limits.demandRoom(nudges.count() < MOST);
    try (Waiting waiting = reads.join(call, visitor)) {
      News news = reads.news(call, visitor);
      boolean open = line.open(head, waiting::end);
      Optional<Waiting.News> told = Optional.of(new Waiting.News.Rows());
      while (open && told.filter(next -> next instanceof Waiting.News.End).isEmpty()) {
        open = line.write(told.map(news::read).map(VisitorStream::lines).orElse(": alive\n\n"));
        told = open ? waiting.next(BEAT) : told;
      }
    }
    line.close();
  }

  private static String lines(List<Map<String, Object>> events) {
    StringBuilder lines = new StringBuilder();
    events.forEach(event -> lines.append("data: ").append(Json.write(event)).append("\n\n"));
    return lines.toString();
  }
}
