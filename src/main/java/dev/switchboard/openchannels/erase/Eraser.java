package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the rows of `erasure` ask for, on a thread of its own: it looks for some rows that
/// still are there and has the lane erase these, until there are none. So it can be stopped
/// anywhere, and begins again without knowing how far it was.
///
/// The bytes of a file go before its row: a server that stops in between still knows of them.
final class Eraser implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Eraser.class);
  private static final int MESSAGES = 500;
  private static final int FILES = 50;
  private static final int PAGE = 500;
  private static final int AT_ONCE = 20;
  private static final int LOG_TRIES = 60;
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

  private final Database database;
  private final Lanes lanes;
  private final FileStore files;
  private final SqlRemains remains;
  private final SqlOld old;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("eraser").daemon().priority(Thread.MIN_PRIORITY).factory());

  Eraser(Database database, Lanes lanes, FileStore files) {
    this.database = database;
    this.lanes = lanes;
    this.files = files;
    this.remains = new SqlRemains(database);
    this.old = new SqlOld(database);
  }

  /// There may be something to do.
  void wake() {
    if (!thread.isShutdown()) {
      thread.execute(this::work);
    }
  }

  private void work() {
    try {
      catchUp();
    } catch (RuntimeException e) {
      if (!thread.isShutdown()) {
        log.error("erase.failed retry={}", AFTER_FAULT, e);
        thread.schedule(this::work, AFTER_FAULT.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /// Does all there is to do.
  void catchUp() {
    List<SqlErasures.Owned> some = SqlErasures.open(database, AT_ONCE);
    boolean any = !some.isEmpty();
    while (!some.isEmpty() && !thread.isShutdown()) {
      some.forEach(one -> erase(one.portal(), one.erasure()));
      some = SqlErasures.open(database, AT_ONCE);
    }
    if (any) {
      dropLog(LOG_TRIES);
    }
  }

  /// Somebody mostly reads something. What cannot be emptied is overwritten by what is written
  /// later.
  private void dropLog(int tries) {
    CompletableFuture<Boolean> told = new CompletableFuture<>();
    lanes.call(PortalId.FIRST, new DropLog(told));
    if (!told.getNow(true) && tries > 1 && !thread.isShutdown()) {
      thread.schedule(() -> dropLog(tries - 1), 1, TimeUnit.SECONDS);
    }
  }

  private void erase(PortalId portal, Erasure erasure) {
    switch (erasure.what()) {
      case Erasure.What.OneDialog(ChatId chat, long upTo) ->
          new OfDialog(portal, erasure, chat, upTo).run();
      case Erasure.What.Kept(var messages, var sent) -> {
        messages.ifPresent(before -> oldMessages(portal, erasure, before));
        sent.ifPresent(before -> oldFiles(portal, erasure, before));
      }
    }
    if (!thread.isShutdown()) {
      lanes.call(portal, new FinishErasure(erasure.id()));
      log.info("erase.done portal={} erasure={}", portal, erasure.id());
    }
  }

  /// What is to go of one dialog.
  private final class OfDialog {
    private final PortalId portal;
    private final Erasure erasure;
    private final ChatId chat;
    private final long upTo;
    private final Mentions mentions;

    OfDialog(PortalId portal, Erasure erasure, ChatId chat, long upTo) {
      this.portal = portal;
      this.erasure = erasure;
      this.chat = chat;
      this.upTo = upTo;
      this.mentions = new Mentions(chat);
    }

    void run() {
      Instant asked = erasure.askedAt();
      repeat(
          () -> remains.messages(portal, chat, upTo, MESSAGES),
          ids -> new Batch.Messages(ids, List.of()));
      repeat(() -> dropped(portal, remains.files(portal, chat, asked, FILES)), Batch.Files::new);
      moving(after -> remains.deliveries(portal, after, PAGE), Batch.Deliveries::new);
      moving(after -> remains.botEvents(portal, after, PAGE), Batch.BotEvents::new);
      moving(after -> remains.offlineEvents(portal, after, PAGE), Batch.OfflineEvents::new);
      repeat(() -> remains.requests(portal, asked, PAGE), Batch.Requests::new);
    }

    private <T> void repeat(Supplier<List<T>> some, Function<List<T>, Batch> batch) {
      List<T> left = some.get();
      while (!left.isEmpty() && !thread.isShutdown()) {
        lanes.call(portal, new EraseBatch(erasure.id(), batch.apply(left)));
        left = some.get();
      }
    }

    private void moving(
        LongFunction<List<SqlRemains.Moving>> page, Function<List<Long>, Batch> batch) {
      List<SqlRemains.Moving> some = page.apply(0);
      while (!some.isEmpty() && !thread.isShutdown()) {
        List<Long> about =
            some.stream().filter(one -> one.isAbout(mentions)).map(SqlRemains.Moving::id).toList();
        if (!about.isEmpty()) {
          lanes.call(portal, new EraseBatch(erasure.id(), batch.apply(about)));
        }
        some = page.apply(some.getLast().id());
      }
    }
  }

  private List<Long> dropped(PortalId portal, List<Long> ids) {
    files.find(portal, ids).values().forEach(files::drop);
    return ids;
  }

  private void oldMessages(PortalId portal, Erasure erasure, Instant before) {
    long after = 0;
    do {
      SqlOld.Page<Message> page = old.messages(portal, before, after, MESSAGES);
      if (!page.old().isEmpty()) {
        List<Long> shown =
            page.old().stream()
                .flatMap(message -> message.params().files().stream())
                .map(RemoteFile::stored)
                .filter(id -> id != 0)
                .distinct()
                .toList();
        List<Long> ids = page.old().stream().map(Message::id).toList();
        Batch batch = new Batch.Messages(ids, dropped(portal, shown));
        lanes.call(portal, new EraseBatch(erasure.id(), batch));
      }
      after = page.last();
    } while (after != 0 && !thread.isShutdown());
    oldLetters(portal, erasure, before);
  }

  private void oldLetters(PortalId portal, Erasure erasure, Instant before) {
    List<Long> parked = old.parked(portal, before, PAGE);
    while (!parked.isEmpty() && !thread.isShutdown()) {
      lanes.call(portal, new EraseBatch(erasure.id(), new Batch.Deliveries(parked)));
      parked = old.parked(portal, before, PAGE);
    }
  }

  private void oldFiles(PortalId portal, Erasure erasure, Instant before) {
    long after = 0;
    do {
      SqlOld.Page<Long> page = old.files(portal, before, after, FILES);
      if (!page.old().isEmpty()) {
        List<Long> showing = old.showing(portal, page.old());
        lanes.call(portal, new DetachFiles(showing, page.old()));
        Batch batch = new Batch.Files(dropped(portal, page.old()));
        lanes.call(portal, new EraseBatch(erasure.id(), batch));
      }
      after = page.last();
    } while (after != 0 && !thread.isShutdown());
  }

  /// Stops after the rows that are being erased.
  @Override
  public void close() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
