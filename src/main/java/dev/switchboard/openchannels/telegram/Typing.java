package dev.switchboard.openchannels.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

/// Shows the client that somebody is writing to him. Telegram shows it for five seconds.
final class Typing implements EventListener {
  private static final Duration SHOWN = Duration.ofSeconds(4);

  private final Database database;
  private final BotApi api;
  private final Executor workers;
  private final Cache<TelegramPlace, Boolean> shown =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SHOWN).build();

  Typing(Database database, BotApi api, Executor workers) {
    this.database = database;
    this.api = api;
    this.workers = workers;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof DialogEvent.Typing typing && !typing.inside()) {
      PortalId portal = work.portal();
      TelegramPlace.of(typing.dialog())
          .filter(place -> shown.asMap().putIfAbsent(place, true) == null)
          .ifPresent(place -> work.afterCommit(() -> workers.execute(() -> show(portal, place))));
    }
  }

  /// Nothing hangs on it: whatever goes wrong, nobody is told.
  private void show(PortalId portal, TelegramPlace place) {
    SqlTelegram.find(database, portal, place.bot())
        .filter(TelegramChannel::active)
        .ifPresent(channel ->
            api.call(
                channel.token(),
                "sendChatAction",
                Map.of("chat_id", place.chat(), "action", "typing")));
  }
}
