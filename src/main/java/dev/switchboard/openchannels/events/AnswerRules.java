package dev.switchboard.openchannels.events;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.outbox.Verdict;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What becomes of a delivery after a handler's answer: 2xx is done, 429 and 5xx are tried again,
/// 410 and everything else waits for a person.
public final class AnswerRules {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  private AnswerRules() {}

  public static Verdict verdict(Answer.Answered answer, Instant now) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return new Verdict.Delivered();
    }
    String reason = "the handler answered " + status;
    boolean passing = status == REQUEST_TIMEOUT || status == TOO_MANY || status >= 500;
    return passing
        ? new Verdict.Retry(reason, answer.header("retry-after").flatMap(text -> wait(text, now)))
        : new Verdict.Park(reason);
  }

  /// Seconds or a date, as HTTP has it; within reason.
  private static Optional<Duration> wait(String retryAfter, Instant now) {
    String text = retryAfter.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(bounded(Duration.between(now, until.toInstant())));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
