package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.session.AnswerForm;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// A visitor fills in the form of a message.
///
/// @return false when his dialog has no such form, or not any more
record FillForm(Visitor visitor, long message, VisitorCard said) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    boolean taken = new AnswerForm(visitor.place(), message, said.asClient()).decide(work);
    if (taken) {
      new ChangeVisitor(visitor.id(), said, false).decide(work);
    }
    return taken;
  }

  /// A visitor's data is not for logs.
  @Override
  public String toString() {
    return "FillForm[" + visitor.id() + "]";
  }
}
