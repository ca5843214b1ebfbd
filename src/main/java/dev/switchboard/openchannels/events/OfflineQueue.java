package dev.switchboard.openchannels.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import java.util.UUID;

/// Where events wait that an application fetches.
///
/// Source: contract/protocol.md §10, offline events.
final class OfflineQueue {
  private OfflineQueue() {}

  /// Puts an event into a queue, and lets the queue be announced. An object that is in it already
  /// only becomes newer.
  static void add(Work work, EventHandler.Ear ear, Event event) {
    OfflineEvent.Queue queue = new OfflineEvent.Queue(ear.application(), ear.connector());
    String data = Json.write(event.data());
    OfflineEvent.Object object =
        new OfflineEvent.Object(event.code(), messageId(event.code() + data));
    long user = event.by().value();
    OfflineEvent waiting =
        SqlOfflineEvents.waiting(work, queue, object)
            .orElseGet(() ->
                new OfflineEvent(
                    work.nextId("offline_event"),
                    queue,
                    object,
                    data,
                    user,
                    OfflineEvent.Hold.FREE,
                    work.now()));
    SqlOfflineEvents.in(work).save(waiting.changed(user, work.now()));
    AnnounceQueue.soon(work, queue);
  }

  /// 32 hexadecimal digits that are the same for the same text.
  private static String messageId(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString().replace("-", "");
  }

  /// Drops what waits for an application that is removed.
  static void forget(Work work, long application) {
    SqlOfflineEvents.of(work, application).forEach(SqlOfflineEvents.in(work)::remove);
  }
}
