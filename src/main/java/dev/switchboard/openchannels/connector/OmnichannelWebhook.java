package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.exchange.Excerpt;
import dev.switchboard.platform.exchange.Exchange;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.StorageException;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.RequestBody;
import dev.switchboard.platform.wire.WireLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /{token}/bot_api_webhook`: where a client's server brings what its visitors write.
///
/// The hot path of the server: decoded on the event loop, answered when the message is on disk.
///
/// Source: spec/seed-omnichannel.txt; spec/agents.md §12.1 to §12.5.
final class OmnichannelWebhook {
  static final String CONNECTOR = "omnichannel";
  private static final Logger log = LoggerFactory.getLogger(OmnichannelWebhook.class);
  private static final long BODY_LIMIT = 512 * 1024;

  /// Where the addresses of channels begin; it may be left out.
  static final String SERVER = "/omnichannel";

  private static final String FOLDER = SERVER + "/";

  /// Where the addresses of the synchronous API begin.
  static final String ASKING_SERVER = "/connector/webim";

  private static final String ASKING = ASKING_SERVER + "/webim_message/";

  private static final String ADDRESS = "/bot_api_webhook";
  private static final String WHAT = ADDRESS.substring(1);
  private static final int LONGEST_TOKEN = 200;
  private static final WireLimits LIMITS =
      new WireLimits((int) BODY_LIMIT, 32, 10_000, 1024, (int) BODY_LIMIT, 64);
  private static final HttpReply OK = HttpReply.json(200, Map.of("result", "ok"));
  static final HttpReply NO_CHANNEL = error(400, "There is no active channel for received event.");
  private static final HttpReply TOO_MANY =
      error(429, "Too many messages. Try again in a second.").with("Retry-After", "1");

  private final OmnichannelChannels channels;
  private final Questions questions;
  private final Lanes lanes;
  private final Executor workers;
  private final Intake intake;
  private final Exchanges exchanges;
  private final RequestBody bodies = new RequestBody(LIMITS);

  OmnichannelWebhook(
      OmnichannelChannels channels,
      Questions questions,
      Lanes lanes,
      Executor workers,
      Intake intake,
      Exchanges exchanges) {
    this.questions = questions;
    this.exchanges = exchanges;
    this.channels = channels;
    this.lanes = lanes;
    this.workers = workers;
    this.intake = intake;
  }

  Route route() {
    return new Route(CONNECTOR, path -> path.contains(ADDRESS), BODY_LIMIT, this::handle);
  }

  private CompletionStage<HttpReply> handle(HttpCall call) {
    String token = token(call.path());
    if (token.isEmpty()) {
      return now(error(404, "There is nothing at this address."));
    }
    if (!call.method().equals("POST")) {
      return now(error(405, "POST expected.").with("Allow", "POST"));
    }
    Optional<OmnichannelChannel> known = channels.known(token);
    if (known != null) {
      return noted(known, call);
    }
    return CompletableFuture.supplyAsync(() -> channels.find(token), workers)
        .thenCompose(found -> noted(found, call));
  }

  /// Remembers how it went with a channel that there is.
  private CompletionStage<HttpReply> noted(Optional<OmnichannelChannel> found, HttpCall call) {
    if (found.isEmpty()) {
      return receive(found, call);
    }
    Instant came = exchanges.now();
    return receive(found, call)
        .thenApply(reply -> {
          exchanges.note(
              found.get().portal(), OmnichannelModule.id(found.get()), exchange(came, call, reply));
          return reply;
        });
  }

  private Exchange exchange(Instant came, HttpCall call, HttpReply reply) {
    Duration took = Duration.between(came, exchanges.now());
    return Exchange.incoming(came, WHAT, reply.status(), "", took, Excerpt.of(call.body()))
        .answered(Excerpt.of(reply.body()));
  }

  /// The token in `/{token}/bot_api_webhook`, `/omnichannel/{token}/bot_api_webhook` or
  /// `/connector/webim/webim_message/{token}/bot_api_webhook`; empty when the path is none of them.
  static String token(String path) {
    int from = path.startsWith(FOLDER) ? FOLDER.length() : isAsking(path) ? ASKING.length() : 1;
    int to = path.indexOf('/', from);
    if (to <= from || to - from > LONGEST_TOKEN) {
      return "";
    }
    String rest = path.substring(to);
    boolean isAddress = rest.equals(ADDRESS) || rest.equals(ADDRESS + "/");
    return isAddress && isToken(path, from, to) ? path.substring(from, to) : "";
  }

  /// Whether the answer is to come in the reply.
  private static boolean isAsking(String path) {
    return path.startsWith(ASKING);
  }

  private static boolean isToken(String path, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!isLetter && !(c >= '0' && c <= '9') && "_~.-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private CompletionStage<HttpReply> receive(Optional<OmnichannelChannel> found, HttpCall call) {
    Optional<OmnichannelChannel> channel = found.filter(OmnichannelChannel::active);
    if (channel.isEmpty()) {
      return now(NO_CHANNEL);
    }
    return switch (bodies.decode("application/json", call.body(), "")) {
      case Decoded.Tree(ObjectNode body) when isAsking(call.path()) ->
          answer(channel.get(), QuestionInput.read(body));
      case Decoded.Tree(ObjectNode body) ->
          receive(channel.get(), OmnichannelInput.read(body, channel.get().isGuest()));
      case Decoded.Refused refused -> now(error(500, refused.sentence()));
    };
  }

  private CompletionStage<HttpReply> receive(OmnichannelChannel channel, OmnichannelInput input) {
    return switch (input) {
      case OmnichannelInput.NewMessage message -> store(channel, message);
      case OmnichannelInput.Closed closed -> close(channel, closed);
      case OmnichannelInput.Ignored _ -> now(OK);
      case OmnichannelInput.Incomplete incomplete -> now(error(400, incomplete.sentence()));
      case OmnichannelInput.TooLong tooLong -> now(error(400, tooLong.sentence()));
      case OmnichannelInput.Malformed malformed -> now(error(500, malformed.sentence()));
    };
  }

  private CompletionStage<HttpReply> store(
      OmnichannelChannel channel, OmnichannelInput.NewMessage message) {
    if (!intake.admits(channel, message)) {
      return now(TOO_MANY);
    }
    return lanes
        .submit(channel.portal(), taking(channel, message))
        .handle((outcome, fault) -> {
          if (fault != null) {
            return failed(fault);
          }
          return switch (outcome) {
            case ReceiveMessage.Outcome.Stored _, ReceiveMessage.Outcome.Repeated _ -> OK;
            case ReceiveMessage.Outcome.LineInactive _ -> NO_CHANNEL;
          };
        });
  }

  private CompletionStage<HttpReply> close(
      OmnichannelChannel channel, OmnichannelInput.Closed closed) {
    GuestLeft left = new GuestLeft(OmnichannelOut.place(channel.id(), closed.chat()));
    return lanes
        .submit(channel.portal(), left)
        .handle((_, fault) -> fault == null ? OK : failed(fault));
  }

  private CompletionStage<HttpReply> answer(OmnichannelChannel channel, QuestionInput input) {
    return switch (input) {
      case QuestionInput.Asked asked
          when !asked.messages().stream().allMatch(one -> intake.admits(channel, one)) ->
          now(TOO_MANY);
      case QuestionInput.Asked asked -> questions.ask(channel, asked.messages());
      case QuestionInput.Wrong wrong -> now(error(wrong.status(), wrong.sentence()));
    };
  }

  static ReceiveMessage taking(OmnichannelChannel channel, OmnichannelInput.NewMessage message) {
    return new ReceiveMessage(toClientMessage(channel, message), channel.bot());
  }

  private static ClientMessage toClientMessage(
      OmnichannelChannel channel, OmnichannelInput.NewMessage message) {
    return new ClientMessage(
        new UserCode(CONNECTOR, channel.line(), message.chat(), message.visitor()),
        OmnichannelOut.place(channel.id(), message.chat()),
        message.chatIsNumber(),
        Optional.of(message.messageId()),
        message.card(),
        message.text(),
        message.files(),
        message.pressed(),
        "");
  }

  static HttpReply failed(Throwable fault) {
    if (fault instanceof LaneOverloaded) {
      return error(503, "Too much work is waiting. Try again in a moment.")
          .with("Retry-After", "1");
    }
    if (StorageException.meansAway(fault)) {
      log.warn("omnichannel.store_away reason={}", fault.toString());
      return error(503, "The database does not answer. Try again in a moment.")
          .with("Retry-After", "3");
    }
    log.error("omnichannel.failed", fault);
    return error(500, "Internal server error");
  }

  private static HttpReply error(int status, String sentence) {
    return HttpReply.json(status, Map.of("error", sentence));
  }

  private static CompletionStage<HttpReply> now(HttpReply reply) {
    return CompletableFuture.completedFuture(reply);
  }
}
