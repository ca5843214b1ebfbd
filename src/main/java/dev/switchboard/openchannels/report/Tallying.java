package dev.switchboard.openchannels.report;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.HandedOn;
import dev.switchboard.openchannels.session.MessageMoved;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionStored;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.openchannels.sla.Promises;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Counts what happens, within the command that makes it happen.
///
/// A session that has no tally yet was there before the counts were: at the first touch it is
/// counted as a whole, with all that was said in it.
final class Tallying implements EventListener {
  private static final Comparator<Message> BY_AGE = Comparator.comparingLong(Message::id);

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionStored(Session session) -> stored(work, session);
      case DialogEvent.MessageAdded(Dialog dialog, Message message) -> added(work, dialog, message);
      case MessageMoved(Message message, long from) -> moved(work, message, from);
      case HandedOn handed -> handedOn(work, handed);
      default -> {}
    }
  }

  private static void stored(Work work, Session session) {
    Dialogs.in(work)
        .find(session.chat())
        .ifPresent(dialog -> {
          Optional<Tally> known = SqlTallies.find(work, session.id());
          if (known.isEmpty()) {
            begin(work, dialog, session);
          } else {
            change(work, dialog, known.get(), closing(work, session, known.get()));
          }
        });
  }

  private static Tally closing(Work work, Session session, Tally before) {
    Tally after = before.as(session);
    boolean closes = after.isClosed() && !after.times().closed().equals(before.times().closed());
    return closes ? after.promised(promise(work, session)) : after;
  }

  private static Tally.Promise promise(Work work, Session session) {
    return Tally.Promise.of(Promises.kept(work, session));
  }

  /// Counts a session as a whole, if it has not been counted.
  static void count(Work work, Session session) {
    if (SqlTallies.find(work, session.id()).isEmpty()) {
      Dialogs.in(work).find(session.chat()).ifPresent(dialog -> begin(work, dialog, session));
    }
  }

  private static void begin(Work work, Dialog dialog, Session session) {
    boolean isNew = session.isOpen() && session.createdAt().equals(work.now());
    List<Message> said = isNew ? List.of() : Messages.in(work).ofSession(dialog.id(), session.id());
    Tally tally = Tally.of(session);
    for (Message message : said.stream().sorted(BY_AGE).toList()) {
      tally = tally.hearing(message);
      countMessage(work, dialog, session.line(), message, 1);
      answered(work, message);
    }
    Tally whole = tally.isClosed() ? tally.promised(promise(work, session)) : tally;
    SqlTallies.save(work, whole);
    whole.counts(dialog.connector()).forEach(count -> SqlTallies.add(work, count));
  }

  private static void change(Work work, Dialog dialog, Tally before, Tally after) {
    if (after.equals(before)) {
      return;
    }
    SqlTallies.save(work, after);
    List<Count> old = before.counts(dialog.connector());
    List<Count> now = after.counts(dialog.connector());
    old.stream()
        .filter(count -> !now.contains(count))
        .forEach(count -> SqlTallies.add(work, count.times(-1)));
    now.stream()
        .filter(count -> !old.contains(count))
        .forEach(count -> SqlTallies.add(work, count));
    if (!before.line().equals(after.line())) {
      for (Message message : Messages.in(work).ofSession(dialog.id(), after.session())) {
        countMessage(work, dialog, before.line(), message, -1);
        countMessage(work, dialog, after.line(), message, 1);
      }
    }
  }

  private static void added(Work work, Dialog dialog, Message message) {
    Optional<Session> session = Sessions.in(work).find(message.session());
    if (session.isEmpty()) {
      return;
    }
    Optional<Tally> known = SqlTallies.find(work, message.session());
    if (known.isEmpty()) {
      begin(work, dialog, session.get());
      return;
    }
    countMessage(work, dialog, known.get().line(), message, 1);
    answered(work, message);
    change(work, dialog, known.get(), known.get().hearing(message));
  }

  private static void answered(Work work, Message message) {
    if (message.origin() == Message.Origin.OPERATOR && !message.inside()) {
      SqlTallies.answered(work, message.author(), message.createdAt());
    }
  }

  private static void countMessage(
      Work work, Dialog dialog, LineId line, Message message, long by) {
    Count.of(message, line, dialog).ifPresent(count -> SqlTallies.add(work, count.times(by)));
  }

  /// Who has answered in a session is not unsaid by moving what he wrote.
  private static void moved(Work work, Message message, long from) {
    Optional<Dialog> dialog = Dialogs.in(work).find(message.chat());
    Optional<Tally> to = SqlTallies.find(work, message.session());
    if (dialog.isEmpty() || to.isEmpty()) {
      return;
    }
    Optional<Tally> before = SqlTallies.find(work, from);
    if (before.isPresent()) {
      countMessage(work, dialog.get(), before.get().line(), message, -1);
    }
    countMessage(work, dialog.get(), to.get().line(), message, 1);
  }

  private static void handedOn(Work work, HandedOn handed) {
    SqlTallies.log(work, handed);
    SqlTallies.add(
        work,
        Count.one(
            Measure.TRANSFERS,
            work.now(),
            handed.session().line(),
            handed.dialog().connector(),
            handed.by()));
  }
}
