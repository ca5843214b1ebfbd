package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.platform.exchange.Excerpt;
import dev.switchboard.platform.exchange.Exchange;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StorageException;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.RequestBody;
import dev.switchboard.platform.wire.WireLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/whatsapp/{number}`: where Meta brings what clients write, and first asks whether the address
/// is ours. A 200 means that it is on disk; after anything else Meta tries again, for up to seven
/// days.
///
/// An app of Meta's has one address for all its numbers: what comes for another number of the same
/// portal counts when it is signed with the secret of that number, too.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Create a
/// webhook endpoint"
final class WhatsappWebhook {
  static final String FOLDER = "/whatsapp/";
  private static final Logger log = LoggerFactory.getLogger(WhatsappWebhook.class);

  /// Meta brings up to 3 MB at once.
  private static final int BODY_LIMIT = 4 << 20;

  private static final WireLimits LIMITS =
      new WireLimits(BODY_LIMIT, 32, 200_000, 1024, BODY_LIMIT, 64);
  private static final int LONGEST_CHALLENGE = 500;
  private static final String WHAT = "webhook";
  private static final HttpReply OK = HttpReply.json(200, Map.of("result", "ok"));
  private static final HttpReply NOT_THERE = error(404, "There is nothing at this address.");

  private final Database database;
  private final Lanes lanes;
  private final Exchanges exchanges;
  private final RequestBody bodies = new RequestBody(LIMITS);

  WhatsappWebhook(Database database, Lanes lanes, Exchanges exchanges) {
    this.database = database;
    this.lanes = lanes;
    this.exchanges = exchanges;
  }

  static String address(String base, long number) {
    return base + FOLDER + number;
  }

  Route route(Executor workers) {
    return new Route(
        "whatsapp",
        path -> path.startsWith(FOLDER),
        BODY_LIMIT,
        Route.blocking(workers, this::handle));
  }

  private HttpReply handle(HttpCall call) {
    String number = call.path().substring(FOLDER.length());
    try {
      Optional<WhatsappChannel> channel =
          number.matches("[1-9][0-9]{0,17}")
              ? SqlWhatsapp.find(database, Long.parseLong(number))
              : Optional.empty();
      return channel.map(found -> handle(found, call)).orElse(NOT_THERE);
    } catch (LaneOverloaded _) {
      return error(503, "Too much work is waiting.").with("Retry-After", "1");
    } catch (RuntimeException e) {
      if (!StorageException.meansAway(e)) {
        throw e;
      }
      log.warn("whatsapp.store_away reason={}", e.toString());
      return error(503, "The database does not answer.").with("Retry-After", "3");
    }
  }

  private HttpReply handle(WhatsappChannel channel, HttpCall call) {
    return switch (call.method()) {
      case "GET" -> verify(channel, call.query());
      case "POST" -> noted(channel, call);
      default -> error(405, "GET or POST expected.").with("Allow", "GET, POST");
    };
  }

  /// Meta asks once, when somebody pastes the address there.
  private HttpReply verify(WhatsappChannel channel, String query) {
    if (!(bodies.decode("", new byte[0], query) instanceof Decoded.Tree(ObjectNode asked))) {
      return error(400, "A query as Meta sends it expected.");
    }
    String challenge = text(asked, "hub.challenge");
    boolean right =
        text(asked, "hub.mode").equals("subscribe")
            && HubSignature.equal(channel.keys().verifyToken(), text(asked, "hub.verify_token"))
            && challenge.matches("[A-Za-z0-9_.-]{1," + LONGEST_CHALLENGE + "}");
    if (!right) {
      return error(403, "The verify token is another one.");
    }
    NoteStanding.Found verified = new NoteStanding.Found.Verified();
    var unused = lanes.call(channel.portal(), new NoteStanding(channel.id(), verified));
    log.info("whatsapp.verified number={}", channel.id());
    return HttpReply.text(200, challenge);
  }

  private static String text(ObjectNode asked, String name) {
    return asked.path(name).asString("");
  }

  /// Remembers how it went.
  private HttpReply noted(WhatsappChannel channel, HttpCall call) {
    Instant came = exchanges.now();
    HttpReply reply = receive(channel, call);
    Duration took = Duration.between(came, exchanges.now());
    exchanges.note(
        channel.portal(),
        WhatsappPlace.channel(channel.id()),
        Exchange.incoming(came, WHAT, reply.status(), "", took, Excerpt.of(call.body()))
            .answered(Excerpt.of(reply.body())));
    return reply;
  }

  private HttpReply receive(WhatsappChannel channel, HttpCall call) {
    String signature = call.headerOrEmpty(HubSignature.HEADER);
    if (!HubSignature.isRight(channel.keys().appSecret(), call.body(), signature)) {
      Troubles.note(lanes, channel, Trouble.Kind.UNSIGNED, "");
      return error(401, "This is not signed with the secret of the app.");
    }
    return switch (bodies.decode("application/json", call.body(), "")) {
      case Decoded.Tree(ObjectNode body) -> take(channel, body, call);
      case Decoded.Refused refused -> error(400, refused.sentence());
    };
  }

  private HttpReply take(WhatsappChannel channel, JsonNode body, HttpCall call) {
    List<Post.Change> meant =
        PostReader.read(body).changes().stream()
            .filter(change -> isMeant(channel, change.number(), call))
            .toList();
    meant.stream()
        .filter(change -> !change.faults().isEmpty())
        .forEach(change -> log.warn("whatsapp.fault number={}", change.number()));
    var unused = lanes.call(channel.portal(), new TakePost(new Post(meant)));
    return OK;
  }

  private boolean isMeant(WhatsappChannel channel, long number, HttpCall call) {
    boolean meant =
        number == channel.id()
            || SqlWhatsapp.find(database, channel.portal(), number)
                .filter(other ->
                    HubSignature.isRight(
                        other.keys().appSecret(),
                        call.body(),
                        call.headerOrEmpty(HubSignature.HEADER)))
                .isPresent();
    if (!meant) {
      log.warn("whatsapp.unknown_number number={} at={}", number, channel.id());
    }
    return meant;
  }

  private static HttpReply error(int status, String sentence) {
    return HttpReply.json(status, Map.of("error", sentence));
  }
}
