package dev.switchboard.openchannels.push;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The browsers of a portal's employees, kept in the lane's memory: every message asks for them.
final class Subscriptions {
  /// Of one person; the oldest goes.
  private static final int MOST = 10;

  private final Map<String, Subscription> all = new HashMap<>();

  private Subscriptions(List<Subscription> known) {
    known.forEach(one -> all.put(one.id(), one));
  }

  static Subscriptions in(Work work) {
    return work.memo(Subscriptions.class, "", () -> new Subscriptions(SqlPush.all(work)));
  }

  /// Oldest first.
  List<Subscription> of(UserId user) {
    if (all.isEmpty()) {
      return List.of();
    }
    return all.values().stream()
        .filter(one -> one.user().equals(user))
        .sorted(Comparator.comparing(Subscription::createdAt))
        .toList();
  }

  void save(Work work, Subscription subscription) {
    SqlPush.in(work).save(subscription);
    all.put(subscription.id(), subscription);
    List<Subscription> his = new ArrayList<>(of(subscription.user()));
    while (his.size() > MOST) {
      remove(work, his.removeFirst());
    }
  }

  void remove(Work work, Subscription subscription) {
    SqlPush.in(work).remove(subscription);
    all.remove(subscription.id());
  }

  void remove(Work work, String id) {
    Subscription known = all.get(id);
    if (known != null) {
      remove(work, known);
    }
  }
}
