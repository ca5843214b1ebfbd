package dev.switchboard.platform.realtime;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.realtime.StreamEvent.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// The stream of one portal: its latest events, and who hears them.
///
/// Memory only. Who comes back within moments goes on where he stopped; whoever has been away for
/// longer, or comes after a restart, is told to begin anew. With nobody there, nothing is kept.
final class PortalStream {
  /// Characters: who has missed more is served better by new snapshots.
  private static final int MOST_MISSED = 1 << 20;

  private record Kept(long seq, StreamEvent event) {}

  private final String epoch;
  private final StreamConfig config;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Kept> ring = new ArrayDeque<>();

  /// The latest, with everybody whom they might concern.
  private final Deque<Kept> withdrawals = new ArrayDeque<>();

  private final Map<UserId, Watcher> watchers = new HashMap<>();
  private int receivers;
  private long seq;
  private long forgotten;
  private volatile boolean watched;

  PortalStream(String epoch, StreamConfig config, InstantSource clock) {
    this.epoch = epoch;
    this.config = config;
    this.clock = clock;
  }

  boolean isWatched() {
    return watched;
  }

  Cursor now() {
    lock.lock();
    try {
      return here(seq);
    } finally {
      lock.unlock();
    }
  }

  private Cursor here(long at) {
    return new Cursor(epoch, at);
  }

  Set<UserId> watchers() {
    lock.lock();
    try {
      sweep();
      return Set.copyOf(watchers.keySet());
    } finally {
      lock.unlock();
    }
  }

  /// Keeps events for somebody who has taken a snapshot and has therefore seen these chats.
  Cursor attend(UserId user) {
    lock.lock();
    try {
      watcher(user);
      return here(seq);
    } finally {
      lock.unlock();
    }
  }

  /// A snapshot has shown chats. What was taken back while it was read was not told.
  ///
  /// @param from where the snapshot was begun
  void show(UserId user, Cursor from, Collection<Long> chats) {
    lock.lock();
    try {
      watcher(user).chats.addAll(chats);
      boolean late =
          withdrawals.stream()
              .filter(kept -> kept.seq() > from.seq())
              .filter(kept -> kept.event().chat().stream().anyMatch(chats::contains))
              .anyMatch(kept -> kept.event().data().apply(user).isPresent());
      if (late) {
        resetHere(Set.of(user));
      }
    } finally {
      lock.unlock();
    }
  }

  private Watcher watcher(UserId user) {
    watched = true;
    Instant now = clock.instant();
    Watcher watcher = watchers.computeIfAbsent(user, _ -> new Watcher(seq, now));
    watcher.see(now);
    return watcher;
  }

  /// Connects a receiver: a greeting, what was missed, and from then on what happens.
  ///
  /// @param asked as sent; empty begins with the present
  /// @return false when there are too many connections
  boolean connect(UserId user, Optional<String> asked, Receiver receiver) {
    lock.lock();
    try {
      Watcher watcher = watcher(user);
      if (receivers >= config.perPortal() || watcher.receivers.size() >= config.perUser()) {
        return false;
      }
      receivers++;
      watcher.receivers.add(receiver);
      greet(user, watcher, asked, receiver);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void greet(UserId user, Watcher watcher, Optional<String> asked, Receiver receiver) {
    if (asked.isEmpty()) {
      receiver.take(Frame.hello(here(seq)));
      return;
    }
    Optional<Cursor> from = Cursor.parse(asked.get()).filter(cursor -> isKnown(watcher, cursor));
    List<Frame> missed = from.map(cursor -> missed(user, cursor)).orElse(List.of());
    if (from.isEmpty() || missed.stream().mapToInt(f -> f.json().length()).sum() > MOST_MISSED) {
      watcher.chats.clear();
      receiver.take(Frame.reset(here(seq)));
      return;
    }
    receiver.take(Frame.hello(from.get()));
    missed.forEach(receiver::take);
  }

  private List<Frame> missed(UserId user, Cursor from) {
    List<Frame> missed = new ArrayList<>();
    for (Kept kept : ring) {
      if (kept.seq() > from.seq()) {
        kept.event()
            .data()
            .apply(user)
            .map(data -> Frame.of(here(kept.seq()), kept.event(), data))
            .ifPresent(missed::add);
      }
    }
    return missed;
  }

  private boolean isKnown(Watcher watcher, Cursor cursor) {
    return cursor.epoch().equals(epoch)
        && cursor.seq() <= seq
        && cursor.seq() >= Math.max(forgotten, watcher.since);
  }

  void disconnect(UserId user, Receiver receiver) {
    lock.lock();
    try {
      Watcher watcher = watchers.get(user);
      if (watcher != null && watcher.receivers.remove(receiver)) {
        receivers--;
        watcher.see(clock.instant());
      }
    } finally {
      lock.unlock();
    }
  }

  void publish(List<StreamEvent> events) {
    lock.lock();
    try {
      sweep();
      if (watched) {
        events.forEach(this::publish);
      }
    } finally {
      lock.unlock();
    }
  }

  private void publish(StreamEvent event) {
    seq++;
    StreamEvent addressed = event.kind() == Kind.WITHDRAWN ? event.only(told(event)) : event;
    watchers.forEach((user, watcher) ->
        addressed
            .data()
            .apply(user)
            .ifPresent(data -> tell(watcher, event, Frame.of(here(seq), event, data))));
    if (event.kind() != Kind.FLEETING) {
      ring.add(new Kept(seq, addressed));
      if (ring.size() > config.ring()) {
        forgotten = ring.removeFirst().seq();
      }
    }
    if (event.kind() == Kind.WITHDRAWN) {
      withdrawals.add(new Kept(seq, event));
      if (withdrawals.size() > config.ring()) {
        withdrawals.removeFirst();
      }
    }
  }

  /// Who has been told of the chat.
  private Set<UserId> told(StreamEvent event) {
    return watchers.entrySet().stream()
        .filter(entry -> event.chat().stream().anyMatch(entry.getValue().chats::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void tell(Watcher watcher, StreamEvent event, Frame frame) {
    switch (event.kind()) {
      case KEPT -> event.chat().ifPresent(watcher.chats::add);
      case WITHDRAWN -> event.chat().ifPresent(watcher.chats::remove);
      case FLEETING -> {}
    }
    List.copyOf(watcher.receivers).forEach(receiver -> receiver.take(frame));
  }

  /// Tells some people, or everybody, to begin anew: what they may read has changed.
  void reset(Collection<UserId> users) {
    lock.lock();
    try {
      resetHere(users);
    } finally {
      lock.unlock();
    }
  }

  private void resetHere(Collection<UserId> users) {
    seq++;
    for (UserId user : users) {
      Watcher old = watchers.get(user);
      if (old != null) {
        Watcher fresh = new Watcher(seq, clock.instant());
        fresh.receivers.addAll(old.receivers);
        watchers.put(user, fresh);
        fresh.receivers.forEach(receiver -> receiver.take(Frame.reset(here(seq))));
      }
    }
  }

  /// Ends all connections of a user.
  void cut(UserId user) {
    List<Receiver> cut = new ArrayList<>();
    lock.lock();
    try {
      Watcher watcher = watchers.remove(user);
      if (watcher != null) {
        receivers -= watcher.receivers.size();
        cut.addAll(watcher.receivers);
      }
    } finally {
      lock.unlock();
    }
    cut.forEach(Receiver::cut);
  }

  private void sweep() {
    Instant before = clock.instant().minus(config.linger());
    watchers.values().removeIf(watcher -> watcher.isGone(before));
    if (watchers.isEmpty()) {
      watched = false;
      ring.clear();
      withdrawals.clear();
      forgotten = seq;
    }
  }
}
