package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.time.Instant;

/// Makes a link that logs one person in, once: for the first administrator.
///
/// @param token hash of a token that the caller has made and shows once
public record AddLoginLink(UserId user, SecretHash token, Duration life)
    implements Command<Instant> {
  /// Says when the link expires.
  @Override
  public Instant decide(Work work) {
    Instant expires = work.now().plus(life);
    SqlSessions.links(work).save(new SqlSessions.Link(token, user, expires));
    ForgetSessions.later(work);
    return expires;
  }
}
