package dev.switchboard.directory.application;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;

/// A person lets an application in: it gets half a minute to fetch its tokens.
record IssueCode(long application, UserId user, SecretHash code) implements Command<Instant> {
  /// Says when the code expires.
  @Override
  public Instant decide(Work work) {
    Instant expires = work.now().plus(Token.CODE_LIFE);
    SqlTokens.codes(work).save(new Token(code, application, user, expires));
    ForgetTokens.later(work);
    return expires;
  }
}
