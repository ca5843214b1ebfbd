package dev.switchboard.openchannels.routing;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The operators of one line, sorted by how they stand, and the sessions that wait for them.
///
/// Whatever changes about an operator moves him once: the next one is then found without looking at
/// the others.
final class Team {
  private static final int WORTH_NAMING = 3;
  private static final Comparator<UserId> BY_ID = Comparator.comparingLong(UserId::value);

  private final LineId line;
  private final Map<UserId, Seat> seats = new HashMap<>();
  private final Map<UserId, Integer> places = new HashMap<>();
  private final Map<UserId, Standing> standings = new HashMap<>();
  private final Map<UserId, Rank> ranks = new HashMap<>();
  private final Free free = new Free();
  private final Map<Standing, NavigableSet<UserId>> others = new EnumMap<>(Standing.class);

  /// By the skills that are needed: whoever has them can be given the oldest at once.
  private final Map<Set<String>, NavigableSet<Waiting>> waiting = new HashMap<>();

  private Policy policy;

  Team(LineId line, Policy policy) {
    this.line = line;
    this.policy = policy;
  }

  LineId line() {
    return line;
  }

  Policy policy() {
    return policy;
  }

  /// The policy is another: everybody has to be [#place]d again.
  void policy(Policy next) {
    policy = next;
  }

  void waits(Waiting session) {
    waiting.computeIfAbsent(session.skills(), _ -> new TreeSet<>()).add(session);
  }

  void waitsNoLonger(Waiting session) {
    waiting.computeIfPresent(
        session.skills(),
        (_, same) -> {
          same.remove(session);
          return same.isEmpty() ? null : same;
        });
  }

  boolean has(UserId user) {
    return places.containsKey(user);
  }

  Set<UserId> members() {
    return places.keySet();
  }

  /// @param place in the queue, from 0
  void join(Seat seat, int place) {
    seats.put(seat.user(), seat);
    places.put(seat.user(), place);
    seat.teams().add(this);
  }

  void leave(Seat seat) {
    remove(seat.user());
    seats.remove(seat.user());
    places.remove(seat.user());
    seat.teams().remove(this);
  }

  /// Something about a member has changed.
  ///
  /// @return whether he is free now and was not before
  boolean place(Seat seat) {
    Standing before = remove(seat.user());
    Standing now = policy.standing(seat);
    standings.put(seat.user(), now);
    if (now == Standing.FREE) {
      Rank rank = rank(seat);
      ranks.put(seat.user(), rank);
      free.add(rank);
    } else {
      others.computeIfAbsent(now, _ -> new TreeSet<>(BY_ID)).add(seat.user());
    }
    return now == Standing.FREE && before != Standing.FREE;
  }

  private Standing remove(UserId user) {
    Standing before = standings.remove(user);
    Rank rank = ranks.remove(user);
    if (rank != null) {
      free.remove(rank);
    } else if (before != null) {
      others.computeIfPresent(before, (_, users) -> without(users, user));
    }
    return before == null ? Standing.OFFLINE : before;
  }

  private static @Nullable NavigableSet<UserId> without(NavigableSet<UserId> users, UserId user) {
    users.remove(user);
    return users.isEmpty() ? null : users;
  }

  private Rank rank(Seat seat) {
    int place = places.getOrDefault(seat.user(), 0);
    return policy.type() == QueueType.EVENLY
        ? new Rank(seat.load(), seat.given(), place, seat.user(), seat.skills())
        : new Rank(0, Instant.EPOCH, place, seat.user(), seat.skills());
  }

  boolean isFree(UserId user) {
    return ranks.containsKey(user);
  }

  boolean anybodyIsFree() {
    return !free.isEmpty();
  }

  /// The first of those who are free and are looked for.
  Optional<UserId> first(Seek seek) {
    return free.first(seek).map(Rank::user);
  }

  /// Where somebody has waited longest of what a member may take.
  Optional<Waiting> oldestFor(Seat seat) {
    return oldest(seat::has, session -> !session.passed().contains(seat.user()));
  }

  /// Where somebody has waited longest of what anybody who is free may take.
  Optional<Waiting> oldestServable() {
    return oldest(
        skills -> first(new Seek(Set.of(), skills)).isPresent(),
        session -> first(session.seek()).isPresent());
  }

  private Optional<Waiting> oldest(Predicate<Set<String>> able, Predicate<Waiting> isRight) {
    return waiting.entrySet().stream()
        .filter(same -> able.test(same.getKey()))
        .flatMap(same -> same.getValue().stream().filter(isRight).limit(1))
        .min(Comparator.naturalOrder());
  }

  /// Everyone but `chosen`, by how they stand.
  List<Group> groups(Seek seek, Optional<UserId> chosen) {
    Set<UserId> here = new TreeSet<>(BY_ID);
    seek.passed().stream().filter(this::has).forEach(here::add);
    Set<UserId> apart = new HashSet<>(here);
    chosen.ifPresent(apart::add);
    List<Group> groups = new ArrayList<>();
    free(Standing.FREE, seek::isAble, apart).ifPresent(groups::add);
    others.forEach((why, users) -> group(why, users, apart).ifPresent(groups::add));
    free(Standing.UNSKILLED, skills -> !seek.isAble(skills), apart).ifPresent(groups::add);
    if (!here.isEmpty()) {
      groups.add(new Group(Standing.PASSED, here.size(), some(here.stream())));
    }
    return groups;
  }

  /// Of those who are free the ones who have the skills.
  private Optional<Group> free(Standing why, Predicate<Set<String>> skills, Set<UserId> apart) {
    long without =
        apart.stream()
            .map(ranks::get)
            .filter(rank -> rank != null && skills.test(rank.skills()))
            .count();
    int count = free.count(skills) - (int) without;
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Group(
                why,
                count,
                some(
                    free.first(skills, rank -> !apart.contains(rank.user()), WORTH_NAMING)
                        .map(Rank::user))));
  }

  private Optional<Group> group(Standing why, Set<UserId> users, Set<UserId> apart) {
    int count =
        users.size() - (int) apart.stream().filter(user -> standings.get(user) == why).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Group(why, count, some(users.stream().filter(user -> !apart.contains(user)))));
  }

  private static List<Long> some(Stream<UserId> users) {
    return users.limit(WORTH_NAMING).map(UserId::value).toList();
  }

  @Override
  public String toString() {
    return "line %s %s team %s free %s others %s waiting %s skills %s"
        .formatted(line, policy, placesById(), free, others, waitingByAge(), skillsById());
  }

  private List<Waiting> waitingByAge() {
    return waiting.values().stream().flatMap(Set::stream).sorted().toList();
  }

  private Map<Long, Set<String>> skillsById() {
    Map<Long, Set<String>> byId = new TreeMap<>();
    seats.values().stream()
        .filter(seat -> !seat.skills().isEmpty())
        .forEach(seat -> byId.put(seat.user().value(), new TreeSet<>(seat.skills())));
    return byId;
  }

  private Map<Long, Integer> placesById() {
    Map<Long, Integer> byId = new TreeMap<>();
    places.forEach((user, place) -> byId.put(user.value(), place));
    return byId;
  }
}
