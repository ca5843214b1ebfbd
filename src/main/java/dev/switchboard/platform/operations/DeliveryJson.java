package dev.switchboard.platform.operations;

import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.DeliveryBook;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How deliveries look to administrators. Times are epoch milliseconds, 0: never.
final class DeliveryJson {
  private DeliveryJson() {}

  static Map<String, Object> row(Delivery delivery, Map<String, String> titles) {
    DeliveryBook.State state = DeliveryBook.State.of(delivery);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", delivery.id());
    row.put("state", state.name().toLowerCase(Locale.ROOT));
    row.put("destination", delivery.destination());
    row.put("title", titles.getOrDefault(delivery.destination(), ""));
    row.put("kind", delivery.kind());
    row.put("attempts", delivery.attempts());
    row.put("created", delivery.createdAt().toEpochMilli());
    row.put("tried", delivery.last() == null ? 0 : delivery.last().at().toEpochMilli());
    row.put("status", delivery.last() == null ? 0 : delivery.last().reply().status());
    row.put("next", state == DeliveryBook.State.PARKED ? 0 : delivery.dueAt().toEpochMilli());
    row.put("error", delivery.lastError() == null ? "" : delivery.lastError());
    return row;
  }

  /// With what is sent and what came back, without what opens doors.
  static Map<String, Object> whole(Delivery delivery, Map<String, String> titles) {
    Map<String, Object> whole = row(delivery, titles);
    whole.put("order", delivery.orderKey());
    whole.put("request", Redaction.of(delivery.payload()));
    whole.put(
        "answer", delivery.last() == null ? "" : Redaction.of(delivery.last().reply().text()));
    return whole;
  }

  static Map<String, Object> receiver(DeliveryBook.Standing standing, Map<String, String> titles) {
    Map<String, Object> receiver = new LinkedHashMap<>();
    receiver.put("destination", standing.destination());
    receiver.put("title", titles.getOrDefault(standing.destination(), ""));
    receiver.put("kind", standing.kind());
    receiver.put("parked", standing.parked());
    receiver.put("failing", standing.failing());
    receiver.put("waiting", standing.waiting());
    receiver.put("since", standing.failingSince().map(since -> since.toEpochMilli()).orElse(0L));
    receiver.put("error", standing.lastError().orElse(""));
    return receiver;
  }

  static Map<String, Object> job(ReplayJob job) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", job.id());
    shown.put("state", job.state().name().toLowerCase(Locale.ROOT));
    shown.put("total", job.total());
    shown.put("replayed", job.replayed());
    return shown;
  }
}
