package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.RequestBody;
import dev.switchboard.platform.wire.WireLimits;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// `/livechat/{code}/…`: what the browsers of visitors ask.
///
/// A visitor proves who he is by the token of his browser, in `Authorization: Bearer`; cookies are
/// neither read nor set.
final class LivechatEndpoint {
  private static final int BODY_LIMIT = 128 << 10;
  private static final Pattern ADDRESS =
      Pattern.compile("/livechat/([a-z0-9]{4,32})(?:/([a-z]+))?/?");
  private static final Pattern FILES = Pattern.compile("/livechat/[a-z0-9]{4,32}/files");
  private static final WireLimits LIMITS = new WireLimits(BODY_LIMIT, 4, 200, 100, BODY_LIMIT, 30);

  private final Livechats chats;
  private final Limits limits;
  private final Supplier<String> own;
  private final Map<String, Function<VisitorCall, HttpReply>> actions;
  private final RequestBody bodies = new RequestBody(LIMITS);

  /// @param own where browsers reach this server
  ///
  /// @param actions by verb and name
  LivechatEndpoint(
      Livechats chats,
      Limits limits,
      Supplier<String> own,
      Map<String, Function<VisitorCall, HttpReply>> actions) {
    this.chats = chats;
    this.limits = limits;
    this.own = own;
    this.actions = Map.copyOf(actions);
  }

  Route route(Executor workers) {
    return new Route(
        Livechat.CONNECTOR,
        path -> path.startsWith("/livechat/"),
        BODY_LIMIT,
        Route.blocking(workers, this::handle));
  }

  /// The same for files, which are larger than what is written.
  Route files(Executor workers, long largest) {
    return new Route(
        "livechat-files",
        path -> FILES.matcher(path).matches(),
        largest,
        Route.blocking(workers, this::handle));
  }

  /// What a call to a chat is answered, once it is known to come from a page that may ask.
  private interface Service {
    HttpReply answer(Origins origins, Livechats.Open open, String action);
  }

  private HttpReply handle(HttpCall call) {
    return serve(call, (_, open, action) -> answer(open, action, call));
  }

  /// Serves an answer that does not end, to whoever is admitted.
  ///
  /// @param serve is given what every answer to this page says
  /// @return what to answer when it was not begun
  HttpReply streamed(HttpCall call, BiConsumer<VisitorCall, HttpReply> serve) {
    return serve(
        call,
        (origins, open, _) -> {
          if (!call.method().equals("GET")) {
            throw unknown("events");
          }
          VisitorCall visit = new VisitorCall(open, call, decoded(call));
          serve.accept(visit, origins.opened(call, HttpReply.text(200, "")));
          return HttpReply.text(200, "");
        });
  }

  private HttpReply serve(HttpCall call, Service service) {
    Matcher address = ADDRESS.matcher(call.path());
    Optional<Livechats.Open> open =
        address.matches() ? chats.open(address.group(1)) : Optional.empty();
    if (open.isEmpty()) {
      return error(noChat()).with("Access-Control-Allow-Origin", "*");
    }
    Origins origins = new Origins(open.get().chat().appearance().origins(), own.get());
    if (call.method().equals("OPTIONS")) {
      return origins.preflight(call);
    }
    String action = Optional.ofNullable(address.group(2)).orElse("");
    return origins.opened(
        call, admitted(origins, call, () -> service.answer(origins, open.get(), action)));
  }

  private HttpReply answer(Livechats.Open open, String action, HttpCall call) {
    Function<VisitorCall, HttpReply> handler = actions.get(call.method() + " " + action);
    if (handler == null) {
      throw unknown(action);
    }
    return handler.apply(new VisitorCall(open, call, decoded(call)));
  }

  private HttpReply admitted(Origins origins, HttpCall call, Supplier<HttpReply> answer) {
    try {
      limits.demandCall(call.remoteAddress());
      if (!origins.admit(call)) {
        throw RestError.forbidden(
            "ORIGIN_NOT_ALLOWED", "This web chat does not take visitors of this page's origin.");
      }
      return answer.get();
    } catch (RestError e) {
      return Limits.retryLater(error(e));
    } catch (LaneOverloaded _) {
      return error(new RestError(503, "OVERLOADED", "Too much work is waiting. Try again."))
          .with("Retry-After", "3");
    }
  }

  private ObjectNode decoded(HttpCall call) {
    byte[] body = FILES.matcher(call.path()).matches() ? new byte[0] : call.body();
    return switch (bodies.decode("application/json", body, call.query())) {
      case Decoded.Tree(ObjectNode values) -> values;
      case Decoded.Refused refused ->
          throw RestError.badRequest("INVALID_REQUEST", refused.sentence());
    };
  }

  private RestError unknown(String action) {
    boolean otherMethod = actions.keySet().stream().anyMatch(key -> key.endsWith(" " + action));
    return otherMethod
        ? new RestError(405, "INVALID_REQUEST", "Another HTTP method expected at this address.")
        : new RestError(404, "NOT_FOUND", "There is nothing at this address.");
  }

  private static HttpReply error(RestError e) {
    return HttpReply.error(e.status(), e.code(), e.description());
  }

  static RestError noChat() {
    return new RestError(
        404, "LIVECHAT_NOT_FOUND", "There is no web chat with this code, or it is switched off.");
  }
}
