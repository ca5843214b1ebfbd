package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.ChooseLogin;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Logs a browser in by a link, which is then worth nothing; it stays when something is missing.
///
/// @param password made before, since hashing takes long
record UseLoginLink(
    SecretHash token,
    Entry entry,
    Optional<String> name,
    Optional<Login> login,
    Optional<PasswordHash> password)
    implements Command<UseLoginLink.Outcome> {
  /// What came of it.
  sealed interface Outcome {
    /// The link was good, as a right password would be.
    record Used(BeginLogin.Outcome then) implements Outcome {}

    record UsedLink() implements Outcome {}

    record PasswordNeeded() implements Outcome {}

    record LoginNeeded() implements Outcome {}

    record LoginTaken() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    return SqlSessions.links(work)
        .find(token.value())
        .filter(found -> !found.isExpired(work.now()))
        .map(found -> use(work, found))
        .orElseGet(Outcome.UsedLink::new);
  }

  private Outcome use(Work work, SqlSessions.Link link) {
    return switch (new ChooseLogin(link.user(), name, login, password).decide(work)) {
      case CHOSEN -> start(work, link);
      case PASSWORD_NEEDED -> new Outcome.PasswordNeeded();
      case LOGIN_NEEDED -> new Outcome.LoginNeeded();
      case LOGIN_TAKEN -> new Outcome.LoginTaken();
      case NO_SUCH_USER -> new Outcome.UsedLink();
    };
  }

  private Outcome start(Work work, SqlSessions.Link link) {
    SqlSessions.links(work).remove(link);
    return new Outcome.Used(new BeginLogin(link.user(), entry).decide(work));
  }
}
