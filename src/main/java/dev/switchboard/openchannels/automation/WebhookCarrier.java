package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.http.WebhookSignature;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Deliveries;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls the addresses of rules and macros, signed by Standard Webhooks where they have a secret.
final class WebhookCarrier implements Carrier {
  private static final String KIND = "automation.webhook";

  /// @param body the same on every attempt
  private record Outgoing(String url, String secret, Map<String, Object> body) {}

  private final OutboundHttp http;
  private final InstantSource clock;

  WebhookCarrier(OutboundHttp http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
  }

  static void send(Work work, Action.Webhook webhook, Dialog dialog, Facts facts) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", ConditionJson.lower(facts.occasion()));
    body.put("chat_id", facts.chat());
    body.put("session_id", facts.session());
    body.put("user_code", dialog.code());
    body.put("title", dialog.title());
    body.put("text", facts.text());
    body.put("from", facts.from());
    body.put("detail", facts.detail());
    body.put("at", work.now().toEpochMilli());
    String host = String.valueOf(URI.create(webhook.url()).getHost());
    Deliveries.send(
        work,
        "webhook:" + host,
        dialog.id().toString(),
        KIND,
        new Outgoing(webhook.url(), webhook.secret(), body));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Outgoing outgoing = Json.read(delivery.payload(), Outgoing.class);
    Payload body = Payload.of(Json.bytes(outgoing.body()));
    Call call = Call.post(outgoing.url(), "application/json", body);
    String id = "automation-" + portal + "-" + delivery.id();
    if (outgoing.secret().isEmpty()) {
      call = call.with(WebhookSignature.ID, id);
    } else {
      Map<String, String> headers =
          WebhookSignature.of(List.of(outgoing.secret())).headers(id, clock.instant(), body);
      for (Map.Entry<String, String> header : headers.entrySet()) {
        call = call.with(header.getKey(), header.getValue());
      }
    }
    return verdict(http.call(call));
  }

  private static Verdict verdict(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered when answered.status() / 100 == 2 ->
          new Verdict.Delivered().after(answered);
      case Answer.Answered answered when isPassing(answered.status()) ->
          Verdict.retry(refusal(answered)).after(answered);
      case Answer.Answered answered -> new Verdict.Park(refusal(answered)).after(answered);
      case Answer.Refused refused -> new Verdict.Park(refused.sentence());
      case Answer.Unreachable unreachable -> Verdict.retry(unreachable.sentence());
    };
  }

  private static String refusal(Answer.Answered answered) {
    return "The address answered " + answered.status() + ".";
  }

  private static boolean isPassing(int status) {
    return status == 408 || status == 425 || status == 429 || status >= 500;
  }
}
