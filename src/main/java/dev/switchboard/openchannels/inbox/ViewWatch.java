package dev.switchboard.openchannels.inbox;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.realtime.StreamEvent;
import dev.switchboard.platform.realtime.Streams;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells people when their saved views, or the numbers in them, have become others.
///
/// Counting takes a query for each person with a view. It is done at most once a second, and the
/// pause grows with how long it took, so that it never takes more than a twentieth of a thread.
final class ViewWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ViewWatch.class);
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMillis(20);
  private static final Duration BY_ITSELF = Duration.ofMinutes(1);
  private static final int SHARE = 20;

  private final Streams streams;
  private final ViewBook book;
  private final InstantSource clock;
  private final Set<PortalId> waiting = ConcurrentHashMap.newKeySet();
  private final Set<PortalId> timed = ConcurrentHashMap.newKeySet();
  private final Map<PortalId, Map<UserId, String>> told = new HashMap<>();
  private final ScheduledExecutorService counter =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("inbox-views").daemon().factory());
  private volatile Duration pause = LEAST;

  ViewWatch(Streams streams, ViewBook book, InstantSource clock) {
    this.streams = streams;
    this.book = book;
    this.clock = clock;
    counter.scheduleWithFixedDelay(
        () -> timed.forEach(this::changed),
        BY_ITSELF.toMillis(),
        BY_ITSELF.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /// Views were made, changed or deleted.
  void changed(PortalId portal) {
    later(portal, MOMENT);
  }

  /// Something happened in a dialog.
  void dialogsChanged(PortalId portal) {
    later(portal, pause);
  }

  private void later(PortalId portal, Duration wait) {
    if (streams.isWatched(portal) && !counter.isShutdown() && waiting.add(portal)) {
      counter.schedule(() -> tell(portal), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void tell(PortalId portal) {
    waiting.remove(portal);
    try {
      Instant begun = clock.instant();
      Map<UserId, String> news = news(portal, begun);
      Duration took = Duration.between(begun, clock.instant()).multipliedBy(SHARE);
      pause = took.compareTo(LEAST) > 0 ? took : LEAST;
      if (!news.isEmpty()) {
        streams.publish(
            portal,
            List.of(
                StreamEvent.kept(
                    "views",
                    OptionalLong.empty(),
                    begun,
                    user -> Optional.ofNullable(news.get(user)))));
      }
    } catch (RuntimeException e) {
      log.error("inbox.views_failed portal={}", portal, e);
    }
  }

  /// For those alone for whom something is other than it was told.
  private Map<UserId, String> news(PortalId portal, Instant now) {
    Map<UserId, ViewBook.Shelf> shelves = book.of(portal, streams.watchers(portal), now);
    Map<UserId, String> before = told.getOrDefault(portal, Map.of());
    Map<UserId, String> current = new HashMap<>();
    Map<UserId, String> news = new HashMap<>();
    timed.remove(portal);
    shelves.forEach((user, shelf) -> {
      String json = Json.write(Map.of("views", shelf.views()));
      current.put(user, json);
      if (!json.equals(before.get(user))) {
        news.put(user, json);
      }
      if (shelf.timed()) {
        timed.add(portal);
      }
    });
    told.put(portal, current);
    return news;
  }

  @Override
  public void close() {
    counter.shutdownNow();
  }
}
