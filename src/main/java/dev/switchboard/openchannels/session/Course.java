package dev.switchboard.openchannels.session;

import java.time.Instant;

/// What befalls a session besides who answers it.
///
/// Moments that have not come are [#NEVER].
///
/// @param asked when it first waited for a person
/// @param answered the first answer of a person
/// @param closing when it was finished by hand, while it stays open a little longer
/// @param closedItself nobody closed it: nothing was said for too long
/// @param awayTold when the client was last told that nobody is there
/// @param snoozedUntil out of the operators' way until then
/// @param category 0: none
public record Course(
    Instant asked,
    Instant answered,
    Instant closing,
    boolean closedItself,
    Instant awayTold,
    Instant snoozedUntil,
    long category,
    Urgency urgency,
    Rating rating) {
  public static final Instant NEVER = Instant.EPOCH;

  /// How a session begins.
  static final Course BEGUN =
      new Course(NEVER, NEVER, NEVER, false, NEVER, NEVER, 0, Urgency.NORMAL, Rating.NONE);

  /// How soon a session has to be seen to.
  public enum Urgency {
    LOW,
    NORMAL,
    HIGH,
    URGENT
  }

  /// Whether a moment has come at all.
  public static boolean has(Instant moment) {
    return !moment.equals(NEVER);
  }

  Course asked(Instant now) {
    return has(asked) ? this : with(now, answered, closing, closedItself);
  }

  Course answered(Instant now) {
    return has(answered) ? this : with(has(asked) ? asked : now, now, closing, closedItself);
  }

  Course closing(Instant since) {
    return with(asked, answered, since, closedItself);
  }

  Course closedItself(boolean itself) {
    return with(asked, answered, closing, itself);
  }

  public Course awayTold(Instant now) {
    return new Course(
        asked, answered, closing, closedItself, now, snoozedUntil, category, urgency, rating);
  }

  public Course snoozedUntil(Instant until) {
    return new Course(
        asked, answered, closing, closedItself, awayTold, until, category, urgency, rating);
  }

  Course in(long newCategory) {
    return new Course(
        asked,
        answered,
        closing,
        closedItself,
        awayTold,
        snoozedUntil,
        newCategory,
        urgency,
        rating);
  }

  public Course urgent(Urgency newUrgency) {
    return new Course(
        asked,
        answered,
        closing,
        closedItself,
        awayTold,
        snoozedUntil,
        category,
        newUrgency,
        rating);
  }

  Course rated(Rating newRating) {
    return new Course(
        asked,
        answered,
        closing,
        closedItself,
        awayTold,
        snoozedUntil,
        category,
        urgency,
        newRating);
  }

  private Course with(
      Instant newAsked, Instant newAnswered, Instant newClosing, boolean newClosedItself) {
    return new Course(
        newAsked,
        newAnswered,
        newClosing,
        newClosedItself,
        awayTold,
        snoozedUntil,
        category,
        urgency,
        rating);
  }
}
