package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Logs a browser in by a link, which is then worth nothing.
///
/// @param cookie hash of a cookie that the caller has made
record UseLoginLink(SecretHash token, SecretHash cookie) implements Command<StartSession.Outcome> {
  @Override
  public StartSession.Outcome decide(Work work) {
    Optional<SqlSessions.Link> link = SqlSessions.links(work).find(token.value());
    link.ifPresent(SqlSessions.links(work)::remove);
    return link.filter(found -> !found.isExpired(work.now()))
        .map(found -> new StartSession(found.user(), cookie).decide(work))
        .orElseGet(StartSession.Outcome.NoSuchUser::new);
  }
}
