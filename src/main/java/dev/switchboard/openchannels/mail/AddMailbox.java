package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Makes a mailbox the channel of a line, switched on.
///
/// @param newest what is in it already is not taken in
record AddMailbox(
    LineId line,
    MailAddress address,
    String name,
    Account account,
    boolean keepsSent,
    Position newest)
    implements Command<AddMailbox.Outcome> {
  sealed interface Outcome {
    record Added(long id) implements Outcome {}

    record NoLine() implements Outcome {}

    /// It is the channel of a line already.
    record Taken(LineId line) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (Lines.in(work).find(line).isEmpty()) {
      return new Outcome.NoLine();
    }
    var known = SqlMail.of(work, address).stream().findFirst();
    if (known.isPresent()) {
      return new Outcome.Taken(known.get().line());
    }
    Mailbox mailbox =
        new Mailbox(
            work.portal(),
            work.nextId("mailbox"),
            line,
            address,
            name,
            account,
            true,
            keepsSent,
            newest,
            work.now(),
            Skipped.NONE);
    SqlMail.in(work).save(mailbox);
    work.emit(MailEvent.of(MailEvent.What.ADDED, mailbox));
    return new Outcome.Added(mailbox.id());
  }
}
