package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.events.AnswerRules;
import dev.switchboard.openchannels.events.ApplicationAuth;
import dev.switchboard.openchannels.session.BotHeard;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.wire.BracketNotation;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes events to bots, as forms, with tokens of the bot and of whoever caused the event.
///
/// Source: contract/protocol.md §10; contract/events/ONIMBOTMESSAGEADD.json
final class BotCarrier implements Carrier {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final OutboundHttp http;
  private final ApplicationAuth auth;
  private final InstantSource clock;

  BotCarrier(OutboundHttp http, ApplicationAuth auth, InstantSource clock) {
    this.http = http;
    this.auth = auth;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Queued.KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Queued event = Json.read(delivery.payload(), Queued.class);
    Payload body = Payload.of(BracketNotation.encode(tree(portal, delivery, event)));
    return switch (http.call(Call.post(event.url(), FORM, body))) {
      case Answer.Answered answered when answered.status() / 100 == 2 ->
          new Verdict.DeliveredThen(new BotHeard(delivery.id())).after(answered);
      case Answer.Answered answered ->
          AnswerRules.verdict(answered, clock.instant()).after(answered);
      case Answer.Refused refused -> new Verdict.Park(refused.sentence());
      case Answer.Unreachable unreachable -> Verdict.retry(unreachable.sentence());
    };
  }

  private ObjectNode tree(PortalId portal, Delivery delivery, Queued event) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("event", event.event());
    tree.put("event_handler_id", delivery.id());
    ObjectNode data = (ObjectNode) event.data();
    authorise(portal, event, data);
    tree.set("data", data);
    tree.put("ts", event.ts());
    tree.set("auth", Json.toTree(block(portal, event, event.user())));
    return tree;
  }

  /// What the bot may do with the event stands beside it: where, depends on the event.
  private void authorise(PortalId portal, Queued event, ObjectNode data) {
    if (data.get("COMMAND") instanceof ObjectNode commands) {
      ObjectNode block = (ObjectNode) Json.toTree(block(portal, event, event.bot()));
      for (JsonNode command : commands.values()) {
        ObjectNode called = (ObjectNode) command;
        called.setAll(block);
        called.set("AUTH", block);
      }
    } else if (data.has("PARAMS")) {
      data.putObject("BOT").set(Long.toString(event.bot()), Json.toTree(bot(portal, event)));
    } else if (data.get("bot") instanceof ObjectNode bot) {
      bot.set("auth", Json.toTree(block(portal, event, event.bot())));
    }
  }

  private Map<String, Object> bot(PortalId portal, Queued event) {
    Map<String, Object> block = block(portal, event, event.bot());
    Map<String, Object> bot = new LinkedHashMap<>(block);
    bot.put("AUTH", block);
    bot.put("BOT_ID", event.bot());
    bot.put("BOT_CODE", event.code());
    return bot;
  }

  /// Without tokens for bots of webhooks: they have a key of their own.
  private Map<String, Object> block(PortalId portal, Queued event, long user) {
    Optional<Map<String, Object>> block =
        event.application() == 0
            ? Optional.empty()
            : auth.of(portal, event.application(), new UserId(user));
    return block.orElse(Map.of());
  }
}
