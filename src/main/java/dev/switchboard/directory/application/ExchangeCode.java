package dev.switchboard.directory.application;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Gives an application tokens for a code, once.
record ExchangeCode(long application, SecretHash code, SecretHash access, SecretHash refresh)
    implements Command<Issued> {
  @Override
  public Issued decide(Work work) {
    Optional<Token> shown =
        SqlTokens.codes(work)
            .find(code.value())
            .filter(token -> token.application() == application);
    shown.ifPresent(SqlTokens.codes(work)::remove);
    return shown
        .filter(token -> !token.isExpired(work.now()))
        .map(token -> new IssueTokens(application, token.user(), access, refresh).decide(work))
        .orElseGet(Issued.Refused::new);
  }
}
