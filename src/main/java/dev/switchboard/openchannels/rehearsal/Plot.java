package dev.switchboard.openchannels.rehearsal;

import java.time.Duration;

/// What people do in a scene.
enum Plot {
  /// Nobody answers.
  UNANSWERED(false, false, Duration.ofHours(24)),
  /// Whoever has been asked answers after a minute, and then nobody writes any more.
  ANSWERED(true, false, Duration.ofDays(8)),
  /// Whoever answers closes after ten minutes.
  FINISHED(true, true, Duration.ofDays(8)),
  /// The client writes while the line is closed, and nobody answers.
  AT_NIGHT(false, false, Duration.ofHours(24));

  /// A bot that has the dialog hands it over before somebody answers.
  static final Duration HANDS_OVER = Duration.ofMinutes(2);

  static final Duration ANSWERS = Duration.ofMinutes(1);
  static final Duration FINISHES = Duration.ofMinutes(10);

  private final boolean answers;
  private final boolean finishes;
  private final Duration length;

  Plot(boolean answers, boolean finishes, Duration length) {
    this.answers = answers;
    this.finishes = finishes;
    this.length = length;
  }

  boolean answers() {
    return answers;
  }

  boolean finishes() {
    return finishes;
  }

  /// How far one looks.
  Duration length() {
    return length;
  }
}
