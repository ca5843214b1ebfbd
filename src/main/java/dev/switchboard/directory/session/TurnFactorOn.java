package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.factor.Challenge;
import dev.switchboard.directory.factor.Challenges;
import dev.switchboard.directory.factor.Factors;
import dev.switchboard.directory.factor.RecoveryCodes;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Somebody shows the first code of the app that was offered. Logs all other browsers out: they
/// have shown a password only.
///
/// @param keep name of the session that stays
record TurnFactorOn(UserId user, SecretHash token, String code, RecoveryCodes codes, String keep)
    implements Command<TurnFactorOn.Outcome> {
  /// What came of it.
  enum Outcome {
    ON,
    WRONG_CODE,
    TOO_LATE
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Challenge> asked =
        Challenges.in(work)
            .find(token)
            .filter(found -> found.user().equals(user) && found.offer().isPresent());
    Factors factors = Factors.in(work);
    if (asked.isEmpty() || factors.has(user)) {
      return Outcome.TOO_LATE;
    }
    if (!factors.turnOn(user, asked.get().offer().orElseThrow(), code, codes)) {
      return Outcome.WRONG_CODE;
    }
    Challenges.in(work).close(asked.get());
    new EndOwnSessions(user, keep, true).decide(work);
    return Outcome.ON;
  }

  @Override
  public String toString() {
    return "TurnFactorOn[user=" + user + "]";
  }
}
