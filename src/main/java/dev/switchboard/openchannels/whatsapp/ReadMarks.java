package dev.switchboard.openchannels.whatsapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Shows the client that what he has written was read, and that somebody is writing to him, which
/// WhatsApp shows for up to 25 seconds and takes for reading, too.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Typing
/// indicators"
final class ReadMarks implements EventListener {
  private static final Duration SHOWN = Duration.ofSeconds(20);
  private static final int PLACES = 10_000;

  private final Database database;
  private final GraphApi api;
  private final Executor workers;
  private final Cache<WhatsappPlace, Boolean> typing =
      Caffeine.newBuilder().maximumSize(PLACES).expireAfterWrite(SHOWN).build();

  /// The last message of each client that WhatsApp was told to be read.
  private final Cache<WhatsappPlace, Long> read = Caffeine.newBuilder().maximumSize(PLACES).build();

  ReadMarks(Database database, GraphApi api, Executor workers) {
    this.database = database;
    this.api = api;
    this.workers = workers;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case DialogEvent.SeenInside seen ->
          WhatsappPlace.of(seen.dialog()).ifPresent(place -> seen(work, place, seen));
      case DialogEvent.Typing writes when !writes.inside() ->
          WhatsappPlace.of(writes.dialog())
              .filter(place -> typing.asMap().putIfAbsent(place, true) == null)
              .ifPresent(place -> writes(work, place, writes.dialog()));
      default -> {}
    }
  }

  private void seen(Work work, WhatsappPlace place, DialogEvent.SeenInside seen) {
    last(work, seen.dialog())
        .filter(message -> message.id() <= seen.upTo())
        .filter(message -> message.id() > read.get(place, _ -> 0L))
        .ifPresent(message -> {
          read.put(place, message.id());
          tell(work, place, message, Map.of());
        });
  }

  private void writes(Work work, WhatsappPlace place, Dialog dialog) {
    last(work, dialog)
        .ifPresent(message ->
            tell(work, place, message, Map.of("typing_indicator", Map.of("type", "text"))));
  }

  /// What the client has written last.
  private static Optional<Message> last(Work work, Dialog dialog) {
    return Messages.in(work)
        .last(dialog.id(), dialog.client())
        .filter(message -> message.externalId() != null);
  }

  private void tell(Work work, WhatsappPlace place, Message message, Map<String, ?> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("messaging_product", "whatsapp");
    body.put("status", "read");
    body.put("message_id", String.valueOf(message.externalId()));
    body.putAll(more);
    PortalId portal = work.portal();
    work.afterCommit(() -> workers.execute(() -> tell(portal, place, body)));
  }

  /// Nothing hangs on it: whatever goes wrong, nobody is told.
  private void tell(PortalId portal, WhatsappPlace place, Map<String, ?> body) {
    SqlWhatsapp.find(database, portal, place.number())
        .filter(WhatsappChannel::active)
        .ifPresent(channel -> {
          var unused = api.send(channel.keys().token(), channel.id(), body);
        });
  }
}
