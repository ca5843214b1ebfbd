package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.PastClient;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// A visitor whom the site will vouch for by a signature, and who has written in another system.
record PastVisitor(LineId line, String identity, ClientCard card) implements PastClient {
  private static final Visitor.Origin ELSEWHERE = new Visitor.Origin("", "");

  @Override
  public String key() {
    return identity;
  }

  @Override
  public Optional<String> place(Work work) {
    return SqlVisitors.find(work, line, identity).map(Visitor::place);
  }

  @Override
  public ClientMessage settle(Work work) {
    Visitor visitor = SqlVisitors.find(work, line, identity).orElseGet(() -> fresh(work));
    return new ClientMessage(
        visitor.code(),
        visitor.place(),
        true,
        Optional.empty(),
        card,
        "",
        List.of(),
        Optional.empty(),
        "");
  }

  private Visitor fresh(Work work) {
    VisitorCard own = new VisitorCard(card.fullName(), card.email(), card.phone());
    Visitor visitor =
        new Visitor(
            work.nextId(Livechat.CONNECTOR),
            line,
            Optional.of(identity),
            own,
            ELSEWHERE,
            null,
            0,
            work.now());
    SqlVisitors.in(work).save(visitor);
    work.emit(new Visitors.Changed(visitor));
    return visitor;
  }

  /// A visitor's data is not for logs.
  @Override
  public String toString() {
    return "PastVisitor[" + line + "]";
  }
}
