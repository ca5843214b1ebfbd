package dev.switchboard.platform.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;

/// An address of the server and what answers there.
///
/// @param name how the metrics call it
/// @param path tells from the path whether the route is meant
/// @param bodyLimit bytes; more gets 413
public record Route(String name, Predicate<String> path, long bodyLimit, Handler handler) {
  /// Answers on the event loop: hands over and returns.
  @FunctionalInterface
  public interface Handler {
    CompletionStage<HttpReply> handle(HttpCall call);
  }

  /// A handler that may block, on a thread of `workers`.
  public static Handler blocking(Executor workers, Function<HttpCall, HttpReply> answer) {
    return call -> CompletableFuture.supplyAsync(() -> answer.apply(call), workers);
  }
}
