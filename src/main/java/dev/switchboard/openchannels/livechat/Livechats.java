package dev.switchboard.openchannels.livechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The web chats as browsers ask for them: by code, from memory, together with their lines.
///
/// A change is heard within its commit, so that a chat that is switched off is off at once.
final class Livechats implements EventListener {
  /// A web chat has been made or changed.
  record Changed(Livechat chat) implements DomainEvent {}

  /// A web chat and the line behind it.
  record Open(Livechat chat, Line line) {
    boolean isOn() {
      return chat.active() && line.active();
    }
  }

  private record Key(PortalId portal, LineId line) {}

  private final Database database;
  private final LineView lines;
  private final Cache<String, Optional<Key>> byCode =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final Cache<Key, Optional<Open>> byLine =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Livechats(Database database) {
    this.database = database;
    this.lines = new LineView(database);
  }

  /// The chat with this code, if it and its line are switched on.
  Optional<Open> open(String code) {
    return byCode
        .get(code, this::keyOf)
        .flatMap(key -> byLine.get(key, this::read))
        .filter(Open::isOn);
  }

  /// The chat of a line, on or off, as committed.
  Optional<Livechat> of(PortalId portal, LineId line) {
    return SqlLivechats.of(database, portal, line);
  }

  /// Every chat of a portal, on or off.
  List<Livechat> all(PortalId portal) {
    return SqlLivechats.all(database, portal);
  }

  /// The chat that is on, of the oldest line that has one.
  Optional<Livechat> oldest(PortalId portal) {
    return SqlLivechats.oldest(database, portal);
  }

  private Optional<Key> keyOf(String code) {
    return SqlLivechats.byCode(database, code).map(chat -> new Key(chat.portal(), chat.line()));
  }

  private Optional<Open> read(Key key) {
    return SqlLivechats.of(database, key.portal(), key.line())
        .flatMap(chat -> lines.find(key.portal(), key.line()).map(line -> new Open(chat, line)));
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case Changed changed -> forget(work, changed.chat().line(), changed.chat().code());
      case LineEvent.LineChanged changed -> forget(work, changed.after().id(), "");
      case LineEvent.LineDeleted deleted -> removed(work, deleted.line().id());
      default -> {}
    }
  }

  private void removed(Work work, LineId line) {
    SqlLivechats.in(work)
        .find(line.value())
        .ifPresent(chat -> {
          SqlLivechats.in(work).remove(chat);
          forget(work, line, chat.code());
        });
  }

  private void forget(Work work, LineId line, String code) {
    Key key = new Key(work.portal(), line);
    work.afterCommit(() -> {
      byLine.invalidate(key);
      byCode.invalidate(code);
    });
  }
}
