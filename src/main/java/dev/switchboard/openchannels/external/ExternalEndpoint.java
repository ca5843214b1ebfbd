package dev.switchboard.openchannels.external;

import dev.switchboard.openchannels.connector.Rates;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.RequestBody;
import dev.switchboard.platform.wire.WireLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `POST /api/bot/v2/{method}`: where external bots answer, with `Authorization: Token …`.
///
/// Source: spec/clients.md §13; spec/agents.md §5.3.
final class ExternalEndpoint {
  static final String PATH = "/api/bot/v2";
  private static final int BODY_LIMIT = 256 * 1024;
  private static final Pattern ADDRESS =
      Pattern.compile(PATH + "/(send_message|close_chat|redirect_chat)/?");
  private static final WireLimits LIMITS =
      new WireLimits(BODY_LIMIT, 32, 10_000, 1024, BODY_LIMIT, 64);
  private static final HttpReply OK = HttpReply.json(200, Map.of("result", "ok"));

  private final Database database;
  private final Lanes lanes;
  private final Rates<UserId> rates;
  private final RequestBody bodies = new RequestBody(LIMITS);

  /// @param perSecond how often one bot may call; 0: without limit
  ExternalEndpoint(Database database, Lanes lanes, int perSecond, InstantSource clock) {
    this.database = database;
    this.lanes = lanes;
    this.rates = new Rates<>(perSecond, Duration.ofSeconds(1), clock);
  }

  Route route(Executor workers) {
    return new Route(
        "bots",
        path -> path.startsWith(PATH + "/"),
        BODY_LIMIT,
        Route.blocking(workers, this::handle));
  }

  private HttpReply handle(HttpCall call) {
    Matcher address = ADDRESS.matcher(call.path());
    if (!address.matches()) {
      return error(404, "unknown_method", "There is no such method.");
    }
    if (!call.method().equals("POST")) {
      return error(405, "post_expected", "POST expected.").with("Allow", "POST");
    }
    Optional<ExternalBot> bot =
        call.authorization("Token")
            .flatMap(token -> SqlExternalBots.byToken(database, token))
            .filter(ExternalBot::active);
    if (bot.isEmpty()) {
      return error(401, "unauthorized", "No bot has this token.").with("WWW-Authenticate", "Token");
    }
    if (!rates.admits(bot.get().id())) {
      return error(429, "too_many_requests", "Too many calls.").with("Retry-After", "1");
    }
    return switch (bodies.decode("application/json", call.body(), "")) {
      case Decoded.Tree tree -> act(bot.get(), address.group(1), new BotCall(tree.parameters()));
      case Decoded.Refused refused -> error(400, "bad_request", refused.sentence());
    };
  }

  private HttpReply act(ExternalBot bot, String method, BotCall call) {
    try {
      return switch (lanes.call(bot.portal(), call.read(bot.id(), method))) {
        case DONE -> OK;
        case NOT_YOURS ->
            error(403, "chat_not_yours", "The chat is not there, or is not this bot's any more.");
        case BAD_TARGET ->
            error(400, "target_not_found", "The operator or department cannot take the chat.");
      };
    } catch (BotCall.Wrong wrong) {
      return error(400, "bad_request", String.valueOf(wrong.getMessage()));
    } catch (LaneOverloaded _) {
      return error(503, "overloaded", "Too much work is waiting.").with("Retry-After", "1");
    }
  }

  private static HttpReply error(int status, String code, String sentence) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", code);
    body.put("desc", sentence);
    return HttpReply.json(status, body);
  }
}
