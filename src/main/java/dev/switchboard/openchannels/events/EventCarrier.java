package dev.switchboard.openchannels.events;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.http.WebhookSignature;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.wire.BracketNotation;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes events to the handlers of applications, as forms.
///
/// The handler finds its number under the name that the event's page shows, and under the one that
/// the official SDKs demand of every event.
///
/// A retry repeats everything but `auth`: a token lives an hour, the retries last three days, so
/// that block is made for each attempt. A message is signed as Standard Webhooks demand; the key is
/// the bytes of the application token.
///
/// Source: contract/protocol.md §10.
final class EventCarrier implements Carrier {
  static final String KIND = "event";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Database database;
  private final OutboundHttp http;
  private final ApplicationAuth auth;
  private final InstantSource clock;

  EventCarrier(Database database, OutboundHttp http, ApplicationAuth auth, InstantSource clock) {
    this.database = database;
    this.http = http;
    this.auth = auth;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    QueuedEvent event = Json.read(delivery.payload(), QueuedEvent.class);
    Optional<EventHandler> handler = SqlEventHandlers.find(database, portal, event.handler());
    if (handler.isEmpty()) {
      return new Verdict.Delivered(); // unbound since: nobody is left to hear of it
    }
    Optional<Map<String, Object>> block =
        auth.of(portal, event.application(), new UserId(event.user()));
    if (block.isEmpty() && event.application() != 0) {
      return new Verdict.Park("the application is not there any more");
    }
    Call call = call(portal, delivery, handler.get().url(), event, block.orElse(Map.of()));
    return switch (http.call(call)) {
      case Answer.Answered answered ->
          AnswerRules.verdict(answered, clock.instant()).after(answered);
      case Answer.Refused refused -> new Verdict.Park(refused.sentence());
      case Answer.Unreachable unreachable -> Verdict.retry(unreachable.sentence());
    };
  }

  private Call call(
      PortalId portal,
      Delivery delivery,
      String url,
      QueuedEvent event,
      Map<String, Object> block) {
    Payload body = Payload.of(BracketNotation.encode(tree(event, block)));
    Call call = Call.post(url, FORM, body);
    Object secret = block.get(ApplicationAuth.APPLICATION_TOKEN);
    if (secret == null) {
      return call;
    }
    String id = "event-" + portal + "-" + delivery.id();
    for (Map.Entry<String, String> header :
        signature(secret.toString()).headers(id, clock.instant(), body).entrySet()) {
      call = call.with(header.getKey(), header.getValue());
    }
    return call;
  }

  private static ObjectNode tree(QueuedEvent event, Map<String, Object> block) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("event", event.event());
    tree.put(KnownEvents.HANDLER_ID, event.handler());
    KnownEvents.find(event.event())
        .map(KnownEvents.Entry::idKey)
        .filter(key -> !key.equals(KnownEvents.HANDLER_ID))
        .ifPresent(key -> tree.put(key, event.handler()));
    tree.set("data", event.data());
    tree.put("ts", event.ts());
    tree.set("auth", Json.toTree(block));
    return tree;
  }

  private static WebhookSignature signature(String token) {
    byte[] key = token.getBytes(StandardCharsets.UTF_8);
    return WebhookSignature.of(List.of(Base64.getEncoder().encodeToString(key)));
  }
}
