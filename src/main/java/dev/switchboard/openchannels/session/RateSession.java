package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A supervisor rates a finished session. A second rating replaces the first, what it leaves out
/// stays; the log keeps every one.
///
/// Source: contract/methods/imopenlines/imopenlines.session.head.vote.json
public record RateSession(
    long session, UserId user, Optional<Integer> rating, Optional<String> comment)
    implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    Optional<Session> found = Sessions.in(work).find(session);
    if (found.isEmpty() || !Rights.in(work).may(user, Right.VOTE, found.get().line().value())) {
      return new Handled.NoAccess();
    }
    if (found.get().isOpen()) {
      return new Handled.Impossible();
    }
    Session.HeadVote vote = merged(found.get().head());
    Sessions.in(work).save(found.get().rated(vote));
    Sessions.in(work).log(session, user, vote);
    return new Handled.Done();
  }

  private Session.HeadVote merged(Session.@Nullable HeadVote before) {
    return new Session.HeadVote(
        rating.orElse(before == null ? 0 : before.rating()),
        comment.map(Storable::text).orElse(before == null ? null : before.comment()));
  }
}
