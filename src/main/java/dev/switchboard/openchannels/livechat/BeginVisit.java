package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.Optional;

/// Makes a visitor, or finds the one that the site has signed, and gives its browser a token.
///
/// @param identity proved by a signature
/// @param consents the visitor has agreed to what the chat asks
record BeginVisit(
    LineId line,
    Optional<String> identity,
    VisitorCard card,
    Visitor.Origin origin,
    boolean consents,
    SecretHash token)
    implements Command<Visitor> {
  /// For so long a browser finds its dialog again.
  static final Duration LIFE = Duration.ofDays(365);

  @Override
  public Visitor decide(Work work) {
    Visitor visitor =
        identity
            .flatMap(known -> SqlVisitors.find(work, line, known))
            .map(known -> known.with(card, consents ? work.now() : null))
            .orElseGet(() -> fresh(work));
    SqlVisitors.in(work).save(visitor);
    SqlVisitors.save(work, new SqlVisitors.Token(token, visitor.id(), work.now().plus(LIFE)));
    ForgetVisits.later(work);
    work.emit(new Visitors.Changed(visitor));
    return visitor;
  }

  private Visitor fresh(Work work) {
    return new Visitor(
        work.nextId(Livechat.CONNECTOR),
        line,
        identity,
        card,
        origin,
        consents ? work.now() : null,
        0,
        work.now());
  }

  /// A visitor's data is not for logs.
  @Override
  public String toString() {
    return "BeginVisit[" + line + "]";
  }
}
