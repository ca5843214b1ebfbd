package dev.switchboard.openchannels.search;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the messages with the index, behind their commits and out of their way.
///
/// A thread of its own reads what is newer than the index's mark, in batches. While messages pour
/// in it holds back, since those who write them need the processor more than those who search: for
/// [#PATIENCE] looks it leaves them alone, then it works with long pauses.
final class Indexer implements EventListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);
  private static final int BATCH = 2_000;

  /// Messages a second.
  private static final int MANY = 1_000;

  private static final int PATIENCE = 30;
  private static final int PAUSES = 9;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final SqlTexts texts;
  private final SqlWordIndex index;
  private final Lanes lanes;
  private final Map<PortalId, Long> newest = new HashMap<>();
  private volatile long behind;
  private long countedAt = System.nanoTime();
  private boolean isBusy;
  private int waited;

  /// Something was taken out whose words may still be in the file.
  private boolean forgetful;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform()
              .name("search-index")
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .factory());

  Indexer(SqlTexts texts, SqlWordIndex index, Lanes lanes) {
    this.texts = texts;
    this.index = index;
    this.lanes = lanes;
  }

  void start() {
    thread.schedule(this::work, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// How many messages the index has not reached, when it was looked at last.
  long behind() {
    return behind;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case DialogEvent.MessageChanged changed -> SqlTexts.note(work, changed.message().id());
      case Erased.Messages erased -> erased.ids().forEach(id -> SqlTexts.note(work, id));
      case DialogEvent.MessageDeleted deleted -> SqlTexts.note(work, deleted.message().id());
      default -> {}
    }
  }

  private void work() {
    long pause = PAUSE.toMillis();
    try {
      long start = System.nanoTime();
      look();
      boolean holdsBack = isBusy && waited++ < PATIENCE;
      if (!holdsBack && step()) {
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        pause = isBusy ? took * PAUSES : 1;
      }
      waited = isBusy ? waited : 0;
    } catch (RuntimeException e) {
      log.error("search.index_failed", e);
    }
    if (!thread.isShutdown()) {
      thread.schedule(this::work, pause, TimeUnit.MILLISECONDS);
    }
  }

  /// Counts what is not indexed, and once a second what has come.
  private void look() {
    long sinceCount = System.nanoTime() - countedAt;
    boolean counts = sinceCount >= PAUSE.toNanos();
    long arrived = 0;
    long waiting = 0;
    for (PortalId portal : texts.portals()) {
      long last = texts.newest(portal);
      waiting += Math.max(0, last - index.mark(portal));
      if (counts) {
        arrived += last - newest.getOrDefault(portal, last);
        newest.put(portal, last);
      }
    }
    behind = waiting;
    if (counts) {
      isBusy = arrived * (double) PAUSE.toNanos() / sinceCount > MANY;
      countedAt += sinceCount;
    }
  }

  /// Does all there is to do.
  void catchUp() {
    boolean isMore = true;
    while (isMore) {
      isMore = step();
    }
  }

  /// One batch of every portal.
  ///
  /// @return whether there may be more
  private boolean step() {
    boolean isMore = false;
    for (PortalId portal : texts.portals()) {
      isMore |= follow(portal);
      isMore |= correct(portal);
    }
    return isMore;
  }

  private boolean follow(PortalId portal) {
    long mark = index.mark(portal);
    if (mark > texts.counted(portal)) {
      log.info("search.index_dropped portal={} reason=other_store", portal);
      index.clear(portal);
      return true;
    }
    List<SqlTexts.Text> some = texts.after(portal, mark, BATCH);
    if (!some.isEmpty()) {
      index.add(
          portal, some.stream().map(text -> entry(portal, text)).toList(), some.getLast().id());
    }
    return some.size() == BATCH;
  }

  /// Takes note of changed texts. What is told anew while this goes on, is done once more.
  private boolean correct(PortalId portal) {
    List<SqlTexts.Reworded> reworded = texts.reworded(portal, BATCH);
    if (reworded.isEmpty()) {
      return false;
    }
    long mark = index.mark(portal);
    List<Long> known =
        reworded.stream()
            .map(SqlTexts.Reworded::message)
            .filter(message -> message <= mark)
            .distinct()
            .toList();
    List<SqlTexts.Text> left = texts.some(portal, known);
    index.replace(portal, left.stream().map(text -> entry(portal, text)).toList());
    forget(portal, known, left, reworded.size() < BATCH);
    lanes.call(
        portal, new ForgetReworded(reworded.stream().map(SqlTexts.Reworded::number).toList()));
    return reworded.size() == BATCH;
  }

  /// What is erased is forgotten for good, before the note of it is.
  private void forget(PortalId portal, List<Long> known, List<SqlTexts.Text> left, boolean isLast) {
    Set<Long> gone = new HashSet<>(known);
    left.forEach(text -> gone.remove(text.id()));
    if (!gone.isEmpty()) {
      index.forget(portal, gone);
      forgetful = true;
    }
    if (forgetful && isLast) {
      index.purge();
      forgetful = false;
    }
  }

  private static SqlWordStore.Entry entry(PortalId portal, SqlTexts.Text text) {
    String prefix = SqlWordStore.prefix(portal.value(), SqlWordStore.shardOf(text.id()));
    return new SqlWordStore.Entry(
        text.id(),
        Tokens.of(Letters.fold(text.text())).stream()
            .map(token -> prefix + token)
            .collect(Collectors.joining(" ")));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
