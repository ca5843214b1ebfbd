package dev.switchboard.openchannels.routing;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/// One operator: what he has to do, whether he is there, and on which lines he answers.
final class Seat {
  private final UserId user;
  private final int[] tasks = new int[Task.values().length];
  private final Set<Team> teams = new LinkedHashSet<>();
  private PresenceState presence = PresenceState.ONLINE;
  private Instant given = Instant.EPOCH;
  private Set<String> skills = Set.of();

  Seat(UserId user) {
    this.user = user;
  }

  UserId user() {
    return user;
  }

  int count(Task task) {
    return tasks[task.ordinal()];
  }

  /// Open sessions that he answers or is asked to take.
  int load() {
    return count(Task.OFFERED) + count(Task.ANSWERED);
  }

  void count(Task task, int by) {
    tasks[task.ordinal()] += by;
  }

  /// Who has never said whether he is there counts as there.
  PresenceState presence() {
    return presence;
  }

  void presence(PresenceState next) {
    presence = next;
  }

  /// When he was given a dialog last.
  Instant given() {
    return given;
  }

  void given(Instant at) {
    given = at;
  }

  boolean has(Set<String> wanted) {
    return wanted.isEmpty() || skills.containsAll(wanted);
  }

  void skills(Set<String> now) {
    skills = now;
  }

  Set<String> skills() {
    return skills;
  }

  Set<Team> teams() {
    return teams;
  }
}
