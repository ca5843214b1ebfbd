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

/// Somebody who was asked for a code shows one: of the app, of a new app, or for recovery.
///
/// @param recovery for whoever sets up a new app
/// @param address from where, if it is wrong
record FinishLogin(
    SecretHash challenge,
    String code,
    RecoveryCodes recovery,
    SecretHash cookie,
    Device device,
    String address)
    implements Command<FinishLogin.Outcome> {
  /// What came of it.
  sealed interface Outcome {
    record Started(Session session) implements Outcome {}

    /// The same, and the person has a second factor from now on.
    record SetUp(Session session) implements Outcome {}

    record WrongCode() implements Outcome {}

    /// Nobody was asked, or it was too long ago.
    record TooLate() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Challenge> found = Challenges.in(work).find(challenge);
    if (found.isEmpty()) {
      return new Outcome.TooLate();
    }
    return found.get().offer().isPresent() ? setUp(work, found.get()) : show(work, found.get());
  }

  private Outcome show(Work work, Challenge asked) {
    if (!Factors.in(work).has(asked.user())) {
      return new Outcome.TooLate();
    }
    if (!Factors.in(work).take(asked.user(), code)) {
      work.emit(new SessionEvent.WrongCode(asked.user(), address));
      return new Outcome.WrongCode();
    }
    return start(work, asked).<Outcome>map(Outcome.Started::new).orElseGet(Outcome.TooLate::new);
  }

  private Outcome setUp(Work work, Challenge asked) {
    UserId user = asked.user();
    Factors factors = Factors.in(work);
    if (factors.has(user)) {
      return new Outcome.TooLate();
    }
    if (!factors.turnOn(user, asked.offer().orElseThrow(), code, recovery)) {
      return new Outcome.WrongCode();
    }
    new EndOwnSessions(user, "", true).decide(work);
    return start(work, asked).<Outcome>map(Outcome.SetUp::new).orElseGet(Outcome.TooLate::new);
  }

  private Optional<Session> start(Work work, Challenge asked) {
    Challenges.in(work).close(asked);
    return switch (new StartSession(asked.user(), cookie, device).decide(work)) {
      case StartSession.Outcome.Started(Session session) -> Optional.of(session);
      case StartSession.Outcome.NoSuchUser _ -> Optional.empty();
    };
  }

  /// The code may still be good.
  @Override
  public String toString() {
    return "FinishLogin[REDACTED]";
  }
}
