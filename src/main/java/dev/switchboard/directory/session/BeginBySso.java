package dev.switchboard.directory.session;

import dev.switchboard.directory.factor.Factors;
import dev.switchboard.directory.sso.Admit;
import dev.switchboard.directory.sso.Claims;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Somebody comes from the company's provider: logs the browser in if the account is somebody's.
///
/// The provider has asked for as much as it thinks right. A code of ours is asked for beside it
/// only where the portal demands one from everybody.
record BeginBySso(Claims claims, Entry entry) implements Command<BeginBySso.Outcome> {
  /// What came of it.
  sealed interface Outcome {
    /// The account is somebody's, as a right password would be.
    record Known(BeginLogin.Outcome then) implements Outcome {}

    record Refused(Admit.Why why) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    return switch (new Admit(claims).decide(work)) {
      case Admit.Outcome.Admitted(UserId user) -> {
        work.emit(new SessionEvent.BySso(user));
        yield new Outcome.Known(start(work, user));
      }
      case Admit.Outcome.Refused(Admit.Why why) -> new Outcome.Refused(why);
    };
  }

  private BeginLogin.Outcome start(Work work, UserId user) {
    if (Factors.in(work).areDemanded()) {
      return new BeginLogin(user, entry).decide(work);
    }
    return switch (new StartSession(user, entry.cookie(), entry.device()).decide(work)) {
      case StartSession.Outcome.Started(Session session) -> new BeginLogin.Outcome.Started(session);
      case StartSession.Outcome.NoSuchUser _ -> new BeginLogin.Outcome.NoSuchUser();
    };
  }
}
