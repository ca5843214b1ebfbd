package dev.switchboard.openchannels.external;

import dev.switchboard.openchannels.session.BotHeard;
import dev.switchboard.openchannels.session.BotLost;
import dev.switchboard.openchannels.session.BotPatience;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Takes to external bots what clients write: 2xx is heard, any other 4xx than "later" hands the
/// dialog to people at once, and what cannot be delivered in time is nobody's business any more.
///
/// Source: spec/clients.md §13; spec/agents.md §5.3.
final class ExternalCarrier implements Carrier {
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(10), 64 * 1024, 0);

  /// Of the API that we speak: 10.4 is the first whose bots may redirect to the queue.
  private static final String WEBIM_VERSION = "10.4";

  private final Database database;
  private final OutboundHttp http;
  private final InstantSource clock;

  ExternalCarrier(Database database, OutboundHttp http, InstantSource clock) {
    this.database = database;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return ExternalEvents.KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    ExternalEvents.Queued queued = Json.read(delivery.payload(), ExternalEvents.Queued.class);
    Optional<ExternalBot> bot =
        SqlExternalBots.find(database, portal, new UserId(queued.bot()))
            .filter(ExternalBot::active);
    Duration age = Duration.between(delivery.createdAt(), clock.instant());
    if (bot.isEmpty() || age.compareTo(BotPatience.TIME) > 0) {
      return lost(queued);
    }
    return switch (http.call(call(bot.get(), queued))) {
      case Answer.Answered answered when answered.status() / 100 == 2 ->
          new Verdict.DeliveredThen(new BotHeard(delivery.id())).after(answered);
      case Answer.Answered answered when isPassing(answered.status()) ->
          Verdict.retry("The bot answered " + answered.status() + ".").after(answered);
      case Answer.Answered answered -> lost(queued).after(answered);
      case Answer.Refused _ -> lost(queued);
      case Answer.Unreachable unreachable -> Verdict.retry(unreachable.sentence());
    };
  }

  private static Call call(ExternalBot bot, ExternalEvents.Queued queued) {
    Payload body = Payload.of(Json.bytes(queued.body()));
    Call call = Call.post(bot.url(), "application/json", body).with(LIMITS);
    for (Map.Entry<String, String> header : headers(bot.dialect()).entrySet()) {
      call = call.with(header.getKey(), header.getValue());
    }
    return call;
  }

  /// By which a bot knows what speaks to it.
  static Map<String, String> headers(Dialect dialect) {
    return switch (dialect) {
      case OMNICHANNEL -> Map.of();
      case WEBIM -> Map.of("X-Bot-API-Version", "2.0", "X-Webim-Version", WEBIM_VERSION);
    };
  }

  private static boolean isPassing(int status) {
    return switch (status) {
      case 408, 425, 429 -> true;
      default -> status >= 500;
    };
  }

  private static Verdict lost(ExternalEvents.Queued queued) {
    return new Verdict.DeliveredThen(new BotLost(queued.session(), queued.fence()));
  }
}
