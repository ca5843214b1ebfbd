package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A visitor says more about himself.
///
/// @param consents he has agreed to what the chat asks
/// @return the visitor as he now is, empty when there is none with this id
record ChangeVisitor(long visitor, VisitorCard card, boolean consents)
    implements Command<Optional<Visitor>> {
  @Override
  public Optional<Visitor> decide(Work work) {
    return SqlVisitors.in(work)
        .find(visitor)
        .map(known -> save(work, known.with(card, consents ? work.now() : null)));
  }

  private static Visitor save(Work work, Visitor visitor) {
    SqlVisitors.in(work).save(visitor);
    work.emit(new Visitors.Changed(visitor));
    return visitor;
  }

  /// A visitor's data is not for logs.
  @Override
  public String toString() {
    return "ChangeVisitor[" + visitor + "]";
  }
}
