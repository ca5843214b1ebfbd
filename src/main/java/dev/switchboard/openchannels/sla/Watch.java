package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Session;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A session whose answers are timed. Moments that have not come are [Course#NEVER].
///
/// @param awaiting the client's oldest message without an answer
/// @param told which alerts have been given: a goal's name for lateness, with `?` for a warning
/// @param missed the SLA goals that were ever missed
/// @param armed when the timer fires
public record Watch(
    long session,
    ChatId chat,
    LineId line,
    Instant awaiting,
    Set<String> told,
    Set<String> missed,
    Standing standing,
    Instant armed,
    Instant createdAt,
    Instant closedAt) {
  /// How it stands with the SLA.
  ///
  /// @param due of the goals that are still open the first, [Course#NEVER] for none
  public record Standing(Instant due, State state) {
    static final Standing FREE = new Standing(Course.NEVER, State.OK);
  }

  /// How near the breach is.
  public enum State {
    OK,
    NEAR,
    BREACHED
  }

  public Watch {
    told = Set.copyOf(told);
    missed = Set.copyOf(missed);
  }

  static Watch begun(Session session, Instant now) {
    return new Watch(
        session.id(),
        session.chat(),
        session.line(),
        Course.NEVER,
        Set.of(),
        Set.of(),
        Standing.FREE,
        Course.NEVER,
        now,
        Course.NEVER);
  }

  boolean isOpen() {
    return !Course.has(closedAt);
  }

  boolean isAwaiting() {
    return Course.has(awaiting);
  }

  /// The client waits since then; what has been told of earlier waiting is forgotten.
  Watch awaitingSince(Instant moment) {
    Predicate<String> repeated = name -> Goal.valueOf(name.replace("?", "")).isRepeated();
    TreeSet<String> kept = new TreeSet<>(told);
    kept.removeIf(repeated);
    return with(moment, kept, missed, standing, armed);
  }

  Watch answered() {
    return awaitingSince(Course.NEVER);
  }

  boolean hasTold(String what) {
    return told.contains(what);
  }

  Watch telling(String what) {
    return with(awaiting, added(told, what), missed, standing, armed);
  }

  Watch missing(Goal goal) {
    return with(awaiting, told, added(missed, goal.name()), standing, armed);
  }

  Watch standing(Standing next) {
    return with(awaiting, told, missed, next, armed);
  }

  Watch armed(Instant at) {
    return with(awaiting, told, missed, standing, at);
  }

  Watch on(LineId other) {
    return new Watch(
        session, chat, other, awaiting, told, missed, standing, armed, createdAt, closedAt);
  }

  Watch closed(Instant now) {
    return new Watch(
        session,
        chat,
        line,
        Course.NEVER,
        told,
        missed,
        Standing.FREE,
        Course.NEVER,
        createdAt,
        now);
  }

  Watch reopened() {
    return new Watch(
        session, chat, line, awaiting, told, missed, standing, armed, createdAt, Course.NEVER);
  }

  private static Set<String> added(Set<String> to, String name) {
    Set<String> all = new TreeSet<>(to);
    all.add(name);
    return all;
  }

  private Watch with(
      Instant newAwaiting,
      Set<String> newTold,
      Set<String> newMissed,
      Standing newStanding,
      Instant newArmed) {
    return new Watch(
        session,
        chat,
        line,
        newAwaiting,
        newTold,
        newMissed,
        newStanding,
        newArmed,
        createdAt,
        closedAt);
  }
}
