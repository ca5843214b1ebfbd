package dev.switchboard.openchannels.session;

import static dev.switchboard.openchannels.line.LineFields.*;

import java.time.Duration;
import java.util.List;

/// The rows of [LifeSettings] about the ratings of clients.
final class VoteSettings {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private VoteSettings() {}

  static void addTo(LifeSettings table) {
    table.row(
        VOTE_MESSAGE,
        false,
        Rating.Vote.NONE,
        true,
        Rating.Vote.LIKE,
        w ->
            w.served().writes("1").office.heard(SessionEvent.Rated.class).stream()
                .map(SessionEvent.Rated::vote)
                .findFirst()
                .orElse(Rating.Vote.NONE));
    table.row(
        VOTE_TIME_LIMIT,
        Duration.ZERO,
        1,
        MINUTE,
        2,
        w -> {
          w.with(VOTE_MESSAGE, true)
              .with(VOTE_CLOSING_DELAY, false)
              .served()
              .seconds(90)
              .writes("0");
          return w.office.heard(SessionEvent.Started.class).size();
        });
    table.row(
        VOTE_BEFORE_FINISH,
        true,
        List.of("How?", "Thanks"),
        false,
        List.of(),
        w -> asks(w).with(FULL_CLOSE_TIME, MINUTE).served().writes("1").said());
    table.row(
        VOTE_CLOSING_DELAY,
        true,
        true,
        false,
        false,
        w -> asks(w).with(VOTE_TIME_LIMIT, MINUTE).served().isOpen());
    table.row(
        VOTE_MESSAGE_1_TEXT,
        "A?",
        List.of("A?", ""),
        "B?",
        List.of("B?", ""),
        w -> w.with(VOTE_MESSAGE, true).byKeyboard().served().said());
    table.row(
        VOTE_MESSAGE_1_LIKE, "A", "A", "B", "B", w -> last(asks(w, "A?").served().writes("1")));
    table.row(
        VOTE_MESSAGE_1_DISLIKE, "A", "A", "B", "B", w -> last(asks(w, "A?").served().writes("0")));
    table.row(
        VOTE_MESSAGE_2_TEXT,
        "A?",
        List.of("A?"),
        "B?",
        List.of("B?"),
        w -> w.with(VOTE_MESSAGE, true).byLetter().served().said());
    table.row(
        VOTE_MESSAGE_2_LIKE,
        "A",
        "A",
        "B",
        "B",
        w -> last(w.with(VOTE_MESSAGE, true).byLetter().served().writes("1")));
    table.row(
        VOTE_MESSAGE_2_DISLIKE,
        "A",
        "A",
        "B",
        "B",
        w -> last(w.with(VOTE_MESSAGE, true).byLetter().served().writes("0")));
  }

  private static SettingsAtWork asks(SettingsAtWork work) {
    return asks(work, "How?").with(VOTE_MESSAGE_1_LIKE, "Thanks");
  }

  private static SettingsAtWork asks(SettingsAtWork work, String question) {
    return work.with(VOTE_MESSAGE, true).with(VOTE_MESSAGE_1_TEXT, question);
  }

  private static String last(SettingsAtWork work) {
    return work.said().getLast();
  }
}
