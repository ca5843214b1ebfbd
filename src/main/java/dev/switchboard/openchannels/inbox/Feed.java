package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.presence.PresenceChanged;
import dev.switchboard.directory.user.RoleEvent;
import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.openchannels.dialog.Touched;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.openchannels.view.ViewsChanged;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.FateChanged;
import dev.switchboard.platform.realtime.Streams;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells browsers what has changed, once it is on disk.
///
/// The lane only notes what to look at, and only while somebody is there. A thread of its own reads
/// it a moment later, so that what changes many times is read and told once.
final class Feed implements EventListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Feed.class);
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final Streams streams;
  private final Telling telling;
  private final ViewWatch views;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<PortalId, Pending> pending = new HashMap<>();
  private volatile boolean busy;
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("inbox-feed").daemon().factory());

  Feed(Streams streams, Telling telling, ViewWatch views) {
    this.streams = streams;
    this.telling = telling;
    this.views = views;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case DialogEvent.MessageAdded(var dialog, var message) ->
          later(work, known -> known.message(dialog.id(), message.id(), true));
      case Touched.Whole(var chat) -> later(work, known -> known.whole(chat));
      case Touched.Part(var chat, var user) -> later(work, known -> known.part(chat, user));
      case Touched.Text(var chat, long message) ->
          later(work, known -> known.message(chat, message, false));
      case FateChanged(String about) -> later(work, known -> fate(known, about));
      case InboxEvent.Read read -> later(work, known -> read(known, read));
      case DialogEvent.Typing(var dialog, var user, _) ->
          typing(work, dialog, Map.of("user", user.value(), "name", name(work, user)));
      case DialogEvent.ClientTyping(var dialog) ->
          typing(
              work,
              dialog,
              Map.of("client", dialog.client().value(), "name", client(work, dialog)));
      case DialogEvent.ClientMarked(var dialog, var before, _) ->
          later(work, known -> known.marked(dialog.id(), before.got(), before.seen()));
      case InboxEvent.Drafted(var chat, var user) -> later(work, known -> known.part(chat, user));
      case ViewsChanged _ -> {
        PortalId portal = work.portal();
        work.afterCommit(() -> views.changed(portal));
      }
      case PresenceChanged(var user, _, var state) ->
          later(work, known -> known.presence(user, state));
      case Erased.Begun _, Erased.Done _ -> later(work, Pending::everything);
      case RoleEvent.Changed _, UserEvent.Moved _ -> later(work, Pending::everything);
      case LineEvent _ -> later(work, Pending::everything);
      case UserEvent.Changed(var user) -> later(work, known -> known.person(user));
      case UserEvent.Deactivated(var user) -> later(work, known -> known.person(user));
      default -> {}
    }
  }

  private void typing(Work work, Dialog dialog, Map<String, Object> who) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("chat", dialog.id().value());
    data.putAll(who);
    later(
        work, known -> known.signal(new Pending.Signal("typing", dialog.id().value(), true, data)));
  }

  private static String name(Work work, UserId user) {
    return Users.in(work).find(user).map(known -> known.profile().fullName()).orElse("");
  }

  /// One who has not said his name goes by that of the dialog.
  private static String client(Work work, Dialog dialog) {
    String name = name(work, dialog.client());
    return name.isEmpty() ? dialog.title() : name;
  }

  /// @param about the [dev.switchboard.openchannels.dialog.Message#place] of a message
  private static void fate(Pending known, String about) {
    String[] place = about.split("/", 2);
    known.fate(new ChatId(Long.parseLong(place[0])), Long.parseLong(place[1]));
  }

  private static void read(Pending known, InboxEvent.Read read) {
    known.part(read.chat(), read.user());
    known.signal(
        new Pending.Signal(
            "read",
            read.chat().value(),
            false,
            Map.of(
                "chat", read.chat().value(), "user", read.user().value(), "up_to", read.upTo())));
  }

  private void later(Work work, Consumer<Pending> change) {
    PortalId portal = work.portal();
    work.afterCommit(() -> note(portal, change));
  }

  /// Notes what is to be told. Nearly nothing to do when nobody is there.
  void note(PortalId portal, Consumer<Pending> change) {
    if (!streams.isWatched(portal)) {
      return;
    }
    lock.lock();
    try {
      if (!pending.containsKey(portal) && !reader.isShutdown()) {
        reader.schedule(() -> tell(portal), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      }
      change.accept(pending.computeIfAbsent(portal, _ -> new Pending()));
    } finally {
      lock.unlock();
    }
  }

  private void tell(PortalId portal) {
    Pending changes;
    lock.lock();
    try {
      changes = pending.remove(portal);
      busy = true;
    } finally {
      lock.unlock();
    }
    try {
      if (changes != null) {
        telling.tell(portal, changes);
        views.dialogsChanged(portal);
      }
    } catch (RuntimeException e) {
      log.error("inbox.feed_failed portal={}", portal, e);
      streams.reset(portal, streams.watchers(portal));
    } finally {
      busy = false;
    }
  }

  /// Whether everything that was committed has been told.
  boolean isIdle() {
    lock.lock();
    try {
      return pending.isEmpty() && !busy;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
    views.close();
  }
}
