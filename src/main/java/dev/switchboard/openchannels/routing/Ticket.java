package dev.switchboard.openchannels.routing;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A session's way through the queue: its place there, what is due, and how it came to where it is.
///
/// Immutable. Moments that never come are the epoch.
///
/// @param waiting in the queue, offered to somebody or not
/// @param since its place in the queue
/// @param passed who has let it pass in this round
/// @param overdue whoever is asked did not answer in time, and keeps being asked
/// @param hopAt when the next one is asked
/// @param reactAt when the line reacts to the long wait
/// @param botUntil when the bot's time is up
/// @param reacted the line has reacted, which it does once in a session
/// @param needs what whoever takes it has to be able to do
/// @param decisions the last of them, oldest first
public record Ticket(
    long session,
    LineId line,
    boolean waiting,
    Instant since,
    List<UserId> passed,
    boolean overdue,
    Instant hopAt,
    Instant reactAt,
    Instant botUntil,
    boolean reacted,
    Needs needs,
    List<Decision> decisions) {
  static final Instant NEVER = Instant.EPOCH;
  private static final int REMEMBERED = 24;

  public Ticket {
    passed = List.copyOf(passed);
    decisions = List.copyOf(decisions);
  }

  /// Of a session that has not been in the queue.
  public static Ticket outside(long session, LineId line) {
    return new Ticket(
        session,
        line,
        false,
        NEVER,
        List.of(),
        false,
        NEVER,
        NEVER,
        NEVER,
        false,
        Needs.NONE,
        List.of());
  }

  /// Enters the queue at its end, unless it waits on that line already.
  public Ticket queued(LineId on, Instant now, Duration noAnswerTime) {
    boolean stays = waiting && line.equals(on);
    boolean reacts = !reacted && !noAnswerTime.isZero();
    return new Ticket(
        session,
        on,
        true,
        stays ? since : now,
        stays ? passed : List.of(),
        false,
        NEVER,
        stays ? reactAt : reacts ? now.plus(noAnswerTime) : NEVER,
        NEVER,
        reacted,
        needs,
        decisions);
  }

  /// @param time until the next one is asked; zero: never
  public Ticket hopping(Instant now, Duration time) {
    Instant at = time.isZero() ? NEVER : now.plus(time);
    return with(passed, overdue, at);
  }

  /// Somebody is not asked again in this round.
  public Ticket passedBy(UserId user) {
    return passed.contains(user)
        ? this
        : with(Stream.concat(passed.stream(), Stream.of(user)).toList(), overdue, hopAt);
  }

  /// A new round, for everyone but these.
  public Ticket newRound(List<UserId> still) {
    return with(still, overdue, hopAt);
  }

  public Ticket overdue(boolean now) {
    return with(passed, now, hopAt);
  }

  private Ticket with(List<UserId> nextPassed, boolean nextOverdue, Instant nextHop) {
    return new Ticket(
        session,
        line,
        waiting,
        since,
        nextPassed,
        nextOverdue,
        nextHop,
        reactAt,
        botUntil,
        reacted,
        needs,
        decisions);
  }

  public Ticket needing(Needs next) {
    return new Ticket(
        session, line, waiting, since, passed, overdue, hopAt, reactAt, botUntil, reacted, next,
        decisions);
  }

  /// The line has reacted to the long wait.
  public Ticket afterReaction() {
    return new Ticket(
        session, line, waiting, since, passed, overdue, hopAt, NEVER, botUntil, true, needs,
        decisions);
  }

  /// Somebody has taken it, or it is closed.
  public Ticket left() {
    return new Ticket(
        session,
        line,
        false,
        since,
        List.of(),
        false,
        NEVER,
        NEVER,
        NEVER,
        reacted,
        needs.waived(),
        decisions);
  }

  /// A bot has it.
  ///
  /// @param time how long it may talk; zero: for ever
  public Ticket withBot(Instant now, Duration time) {
    Instant until = time.isZero() ? NEVER : now.plus(time);
    return new Ticket(
        session,
        line,
        false,
        since,
        List.of(),
        false,
        NEVER,
        NEVER,
        until,
        reacted,
        needs.waived(),
        decisions);
  }

  public Ticket noting(Decision decision) {
    List<Decision> all = new ArrayList<>(decisions);
    all.add(decision);
    return new Ticket(
        session,
        line,
        waiting,
        since,
        passed,
        overdue,
        hopAt,
        reactAt,
        botUntil,
        reacted,
        needs,
        all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
  }

  /// When something is due next.
  public Optional<Instant> due() {
    return Stream.of(hopAt, reactAt, botUntil, needs.until())
        .filter(at -> !at.equals(NEVER))
        .min(Instant::compareTo);
  }

  /// Whether a moment of this ticket has come.
  public static boolean isDue(Instant at, Instant now) {
    return !at.equals(NEVER) && !at.isAfter(now);
  }

  /// Whom it looks for.
  public Seek seek() {
    return new Seek(Set.copyOf(passed), Set.copyOf(needs.all()));
  }

  /// As the floor sees it, if somebody has to be found.
  ///
  /// @param asked who is asked now
  public Optional<Waiting> waits(Optional<UserId> asked) {
    return waiting && (asked.isEmpty() || overdue)
        ? Optional.of(
            new Waiting(session, line, since, Set.copyOf(passed), Set.copyOf(needs.all()), asked))
        : Optional.empty();
  }
}
