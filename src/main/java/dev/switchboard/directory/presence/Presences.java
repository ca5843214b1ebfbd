package dev.switchboard.directory.presence;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is there, as a command sees and changes it.
///
/// A lease has one timer, which is not moved when the lease is renewed: when it fires too early it
/// is set again. So a renewal costs one row, and only when half of the lease is over.
public final class Presences {
  /// How long a stream of a browser, or a call without a time of its own, keeps somebody there.
  public static final Duration LEASE = Duration.ofSeconds(90);

  static final String TIMER = "directory.presence";

  private final Work work;
  private final Rows<Presence> rows;

  private Presences(Work work) {
    this.work = work;
    this.rows = SqlPresences.in(work);
  }

  public static Presences in(Work work) {
    return new Presences(work);
  }

  /// Empty for those who have never said anything.
  public Optional<Presence> find(UserId user) {
    return rows.find(user.value());
  }

  /// Everyone who has ever said something. Costs one query.
  public List<Presence> all() {
    return SqlPresences.all(work);
  }

  /// What everyone of a portal has said, as committed. One query.
  public static Map<UserId, Presence> read(Database database, PortalId portal) {
    return SqlPresences.read(database, portal);
  }

  /// Somebody says whether he is there.
  ///
  /// @param lease for how long it holds unless it is renewed; without meaning for `OFFLINE`
  public Presence say(UserId user, PresenceState state, Duration lease) {
    Presence before = find(user).orElseGet(() -> unknown(user));
    Instant until = state.isThere() ? work.now().plus(lease) : Instant.EPOCH;
    Presence after = before.says(state, until, work.now());
    save(before, after);
    if (state.isThere()) {
      Timers.set(work, timer(after));
    } else {
      Timers.clear(work, TIMER, user.toString());
    }
    return after;
  }

  /// A browser is still connected: who is there stays so, who was cut off is back as what he was,
  /// who has never said anything is online, and who went offline by himself stays offline.
  public Presence renew(UserId user) {
    Optional<Presence> known = find(user);
    if (known.isEmpty()) {
      return say(user, PresenceState.ONLINE, LEASE);
    }
    Presence before = known.get();
    if (!before.said().isThere() || (!before.lapsed() && isFresh(before))) {
      return before;
    }
    Presence after = before.renewed(work.now().plus(LEASE), work.now());
    save(before, after);
    if (before.lapsed()) {
      Timers.set(work, timer(after));
    }
    return after;
  }

  private boolean isFresh(Presence known) {
    return known.until().isAfter(work.now().plus(LEASE.dividedBy(2)));
  }

  /// The time of a lease has come, unless it was renewed.
  void expire(UserId user) {
    find(user)
        .filter(known -> known.said().isThere() && !known.lapsed())
        .ifPresent(known -> {
          if (known.until().isAfter(work.now())) {
            Timers.set(work, timer(known));
          } else {
            save(known, known.lapsed(work.now()));
          }
        });
  }

  private void save(Presence before, Presence after) {
    rows.save(after);
    if (before.state() != after.state()) {
      work.emit(new PresenceChanged(after.user(), before.state(), after.state()));
    }
  }

  /// Who has said nothing counts as there; the first word is a change only if it says otherwise.
  private Presence unknown(UserId user) {
    return new Presence(user, PresenceState.ONLINE, Instant.EPOCH, false, work.now());
  }

  private static Timer timer(Presence presence) {
    return new Timer(TIMER, presence.user().toString(), presence.until(), "{}");
  }
}
