package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.http.HttpReply;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// An answer that does not end, written from a virtual thread, which waits until it is taken.
final class EventLine {
  private static final long SLOWEST_SECONDS = 20;

  private final HttpServerResponse response;
  private final Context loop;
  private volatile boolean open;

  EventLine(HttpServerResponse response, Context loop) {
    this.response = response;
    this.loop = loop;
  }

  /// Whether the answer has been begun.
  boolean isOpen() {
    return open;
  }

  /// Begins the answer.
  ///
  /// @param gone told when the browser leaves
  /// @return false when it has left already
  boolean open(HttpReply head, Runnable gone) {
    open = true;
    return onLoop(() -> {
      response.setChunked(true);
      response.putHeader("Content-Type", "text/event-stream; charset=utf-8");
      response.putHeader("Cache-Control", "no-cache, no-transform");
      // Proxies that collect answers before they pass them on would keep it for ever.
      response.putHeader("X-Accel-Buffering", "no");
      response.putHeader("X-Content-Type-Options", "nosniff");
      head.headers().forEach(header -> response.putHeader(header.name(), header.value()));
      response.exceptionHandler(_ -> {});
      response.closeHandler(_ -> gone.run());
      return response.closed() ? Future.failedFuture("closed") : response.write(": hello\n\n");
    });
  }

  /// @return false when the browser has gone, or is too slow
  boolean write(String text) {
    return text.isEmpty() || onLoop(() -> response.write(text));
  }

  void close() {
    loop.runOnContext(_ -> {
      if (!response.ended() && !response.closed()) {
        response.end();
      }
    });
  }

  private boolean onLoop(Supplier<Future<Void>> step) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.runOnContext(
        _ -> step.get().onSuccess(_ -> done.complete(null)).onFailure(done::completeExceptionally));
    try {
      done.get(SLOWEST_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
