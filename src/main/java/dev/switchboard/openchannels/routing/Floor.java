package dev.switchboard.openchannels.routing;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Everything that deciding who is asked depends on: lines, operators, what they have, who waits.
///
/// It is told of every change, and moves only what the change touches. [#nextMatch] then says who
/// gets what, until nobody waits whom a free operator may serve. It holds no truth of its own: it
/// can be made again from the rows at any time.
///
/// Source: spec/open-channels.md §8.
public final class Floor {
  private record Held(UserId user, Task task) {}

  private static final Comparator<Waiting> OLDEST = Comparator.naturalOrder();

  private final Map<LineId, Team> teams = new HashMap<>();
  private final Map<UserId, Seat> seats = new HashMap<>();
  private final Map<Long, Held> held = new HashMap<>();
  private final Map<UserId, Set<Long>> sessions = new HashMap<>();
  private final Map<Long, Waiting> waiting = new HashMap<>();

  /// Who has become free: he may find something that waits.
  private final Set<UserId> freed = new LinkedHashSet<>();

  /// Lines whose policy or team has changed: what waits there may find somebody.
  private final Set<LineId> stirred = new LinkedHashSet<>();

  /// A line is new, or its policy or team has changed.
  ///
  /// @param members in the order of the queue
  public void line(LineId line, Policy policy, List<UserId> members) {
    Team team = teams.computeIfAbsent(line, id -> new Team(id, policy));
    team.policy(policy);
    Set<UserId> gone = new HashSet<>(team.members());
    members.forEach(gone::remove);
    gone.forEach(user -> team.leave(seat(user)));
    for (int place = 0; place < members.size(); place++) {
      Seat seat = seat(members.get(place));
      team.join(seat, place);
    }
    members.forEach(user -> team.place(seat(user)));
    stirred.add(line);
  }

  /// Nobody answers on the line any more.
  public void close(LineId line) {
    Team team = teams.remove(line);
    if (team != null) {
      Set.copyOf(team.members()).forEach(user -> team.leave(seat(user)));
    }
  }

  /// Every line has to be looked through again.
  public void stirAll() {
    teams.keySet().stream().sorted(Comparator.comparingLong(LineId::value)).forEach(stirred::add);
  }

  public boolean knows(LineId line) {
    return teams.containsKey(line);
  }

  /// Whether an operator answers on a line.
  public boolean answersOn(LineId line, UserId user) {
    Team team = teams.get(line);
    return team != null && team.has(user);
  }

  /// Whether anybody answers on a line.
  public boolean isStaffed(LineId line) {
    Team team = teams.get(line);
    return team != null && !team.members().isEmpty();
  }

  public void presence(UserId user, PresenceState state) {
    change(user, seat -> seat.presence(state));
  }

  /// What somebody can do; he may find something that waits for it.
  public void able(UserId user, Collection<String> skills) {
    change(user, seat -> seat.skills(Set.copyOf(skills)));
    freed.add(user);
  }

  /// Somebody was given a dialog.
  public void given(UserId user, Instant at) {
    change(user, seat -> seat.given(at));
  }

  /// Somebody has a session now, and nobody else does.
  public void holds(long session, UserId user, Task task) {
    Held now = new Held(user, task);
    Held before = held.put(session, now);
    if (now.equals(before)) {
      return;
    }
    sessions.computeIfAbsent(user, _ -> new LinkedHashSet<>()).add(session);
    change(user, seat -> seat.count(task, 1));
    if (before != null) {
      forget(session, before, !before.user().equals(user));
    }
  }

  /// No operator has the session.
  public void releases(long session) {
    Held before = held.remove(session);
    if (before != null) {
      forget(session, before, true);
    }
  }

  private void forget(long session, Held before, boolean leaves) {
    if (leaves) {
      sessions.computeIfPresent(
          before.user(),
          (_, his) -> {
            his.remove(session);
            return his.isEmpty() ? null : his;
          });
    }
    change(before.user(), seat -> seat.count(before.task(), -1));
  }

  private void change(UserId user, Consumer<Seat> change) {
    Seat seat = seat(user);
    change.accept(seat);
    for (Team team : seat.teams()) {
      if (team.place(seat)) {
        freed.add(user);
      }
    }
  }

  private Seat seat(UserId user) {
    return seats.computeIfAbsent(user, Seat::new);
  }

  /// A session needs somebody: it has nobody, or keeps asking one who does not answer.
  public void waits(Waiting session) {
    waitsNoLonger(session.session());
    waiting.put(session.session(), session);
    Team team = teams.get(session.line());
    if (team != null) {
      team.waits(session);
    }
  }

  public void waitsNoLonger(long session) {
    Waiting before = waiting.remove(session);
    if (before != null && teams.containsKey(before.line())) {
      teams.get(before.line()).waitsNoLonger(before);
    }
  }

  /// Whom to ask of those who are looked for.
  ///
  /// @param favourites who comes before the queue, in order
  public Choice choose(LineId line, Seek seek, List<Choice.Favourite> favourites) {
    Team team = teams.get(line);
    if (team == null) {
      return new Choice.Nobody(List.of());
    }
    for (Choice.Favourite favourite : favourites) {
      if (seek.fits(seat(favourite.user())) && isFree(team, favourite)) {
        return ask(team, seek, favourite.user(), favourite.why());
      }
    }
    if (team.policy().type() == QueueType.ALL) {
      return new Choice.Everyone(team.groups(Seek.anybodyBut(seek.passed()), Optional.empty()));
    }
    What why = team.policy().type() == QueueType.STRICTLY ? What.ASKED_FIRST : What.ASKED_LEAST;
    return team.first(seek)
        .<Choice>map(user -> ask(team, seek, user, why))
        .orElseGet(() -> new Choice.Nobody(team.groups(seek, Optional.empty())));
  }

  private boolean isFree(Team team, Choice.Favourite favourite) {
    return team.has(favourite.user())
        ? team.isFree(favourite.user())
        : favourite.outsiders() && team.policy().standing(seat(favourite.user())) == Standing.FREE;
  }

  private static Choice.Ask ask(Team team, Seek seek, UserId user, What why) {
    return new Choice.Ask(user, why, team.groups(seek, Optional.of(user)));
  }

  /// Who gets which of the waiting dialogs next; empty when nobody waits whom a free operator may
  /// serve. The match has to be told to the floor before the next one is asked for.
  public Optional<Choice.Match> nextMatch() {
    for (Optional<UserId> user = first(freed); user.isPresent(); user = first(freed)) {
      Optional<Choice.Match> match = matchFor(user.get());
      if (match.isPresent()) {
        return match;
      }
      freed.remove(user.get());
    }
    return matchOnStirred();
  }

  private static <T> Optional<T> first(Collection<T> all) {
    return all.stream().findFirst();
  }

  /// Of what waits on his lines: first by the line's priority, then by age.
  private Optional<Choice.Match> matchFor(UserId user) {
    Seat seat = seat(user);
    return seat.teams().stream()
        .filter(team -> team.policy().type() != QueueType.ALL && team.isFree(user))
        .flatMap(team -> team.oldestFor(seat).stream())
        .min(urgency())
        .map(session -> match(session, user));
  }

  /// Of what waits on the lines that have changed and finds somebody.
  private Optional<Choice.Match> matchOnStirred() {
    List<Waiting> found = new ArrayList<>();
    for (LineId line : List.copyOf(stirred)) {
      servable(line).ifPresentOrElse(found::add, () -> stirred.remove(line));
    }
    return found.stream()
        .min(urgency())
        .map(session -> match(session, team(session).first(session.seek()).orElseThrow()));
  }

  private Optional<Waiting> servable(LineId line) {
    Team team = teams.get(line);
    if (team == null || team.policy().type() == QueueType.ALL || !team.anybodyIsFree()) {
      return Optional.empty();
    }
    return team.oldestServable();
  }

  private Choice.Match match(Waiting session, UserId user) {
    return new Choice.Match(
        session.session(), ask(team(session), session.seek(), user, What.ASKED_FREED));
  }

  private Comparator<Waiting> urgency() {
    return Comparator.comparing(
            (Waiting session) -> team(session).policy().priority(), Comparator.reverseOrder())
        .thenComparing(OLDEST);
  }

  private Team team(Waiting session) {
    return Objects.requireNonNull(teams.get(session.line()));
  }

  /// Sessions that an operator answers or is asked to take.
  public int heldBy(UserId user) {
    return seat(user).load();
  }

  /// Sessions that an operator answers.
  public int answeredBy(UserId user) {
    return seat(user).count(Task.ANSWERED);
  }

  /// The sessions that an operator has, in the order in which they came to him.
  public List<Long> sessionsOf(UserId user) {
    return List.copyOf(sessions.getOrDefault(user, Set.of()));
  }

  /// Sessions for which nobody has been found, on every line.
  public List<Waiting> waiting() {
    return waiting.values().stream().sorted().toList();
  }

  /// The whole state, the same for two floors that decide the same: for tests and for a log.
  @Override
  public String toString() {
    Map<Long, String> lines = new TreeMap<>();
    teams.forEach((line, team) -> lines.put(line.value(), team.toString()));
    return String.join("\n", lines.values()) + "\n" + waiting() + "\n" + new TreeMap<>(held);
  }
}
