package dev.switchboard.openchannels.livechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.SessionView;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How soon the people of a line usually answer: the median of the latest sessions, measured at
/// most every ten minutes.
final class AnswerTimes {
  private static final int SESSIONS = 50;

  /// Of fewer answers nobody can say what is usual.
  private static final int FEWEST = 5;

  private record Key(PortalId portal, LineId line) {}

  private final SessionView sessions;
  private final Cache<Key, Optional<Duration>> measured =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  AnswerTimes(Database database) {
    this.sessions = new SessionView(database);
  }

  /// Empty while there are too few answers to tell.
  Optional<Duration> usual(PortalId portal, LineId line) {
    return measured.get(
        new Key(portal, line), key -> median(sessions.firstAnswers(portal, line, SESSIONS)));
  }

  private static Optional<Duration> median(List<Duration> answers) {
    return answers.size() < FEWEST
        ? Optional.empty()
        : Optional.of(answers.stream().sorted().toList().get(answers.size() / 2));
  }
}
