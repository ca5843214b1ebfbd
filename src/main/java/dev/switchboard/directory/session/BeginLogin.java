package dev.switchboard.directory.session;

import dev.switchboard.directory.factor.Challenges;
import dev.switchboard.directory.factor.Factors;
import dev.switchboard.directory.factor.TotpSecret;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Somebody has shown a password or a link: logs the browser in, or asks for a code first.
record BeginLogin(UserId user, Entry entry) implements Command<BeginLogin.Outcome> {
  /// What came of it.
  sealed interface Outcome {
    record Started(Session session) implements Outcome {}

    /// The person has a second factor, or needs one here.
    record CodeNeeded() implements Outcome {}

    record NoSuchUser() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (!StartSession.mayLogIn(work, user)) {
      return new Outcome.NoSuchUser();
    }
    Factors factors = Factors.in(work);
    if (factors.has(user)) {
      return ask(work, Optional.empty());
    }
    return factors.areDemanded() ? ask(work, Optional.of(entry.offer())) : start(work);
  }

  private Outcome ask(Work work, Optional<TotpSecret> offer) {
    Challenges.in(work).open(user, entry.challenge(), offer);
    ForgetSessions.later(work);
    return new Outcome.CodeNeeded();
  }

  private Outcome start(Work work) {
    return switch (new StartSession(user, entry.cookie(), entry.device()).decide(work)) {
      case StartSession.Outcome.Started(Session session) -> new Outcome.Started(session);
      case StartSession.Outcome.NoSuchUser _ -> new Outcome.NoSuchUser();
    };
  }
}
