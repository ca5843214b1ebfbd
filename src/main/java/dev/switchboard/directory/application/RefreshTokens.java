package dev.switchboard.directory.application;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Gives an application a new pair of tokens for a refresh token, which is then worth nothing.
///
/// Access tokens issued before live until they expire.
record RefreshTokens(long application, SecretHash shown, SecretHash access, SecretHash refresh)
    implements Command<Issued> {
  @Override
  public Issued decide(Work work) {
    Optional<Token> old =
        SqlTokens.refreshTokens(work)
            .find(shown.value())
            .filter(token -> token.application() == application);
    old.ifPresent(SqlTokens.refreshTokens(work)::remove);
    return old.filter(token -> !token.isExpired(work.now()))
        .map(token -> new IssueTokens(application, token.user(), access, refresh).decide(work))
        .orElseGet(Issued.Refused::new);
  }
}
