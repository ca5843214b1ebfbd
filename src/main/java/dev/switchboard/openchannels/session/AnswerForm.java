package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A client has filled in the form of a message: what he says goes onto his card and to the CRM,
/// the operators read it as a note, and the form is closed.
///
/// @param place of his dialog
/// @param said in the form; empty where he says nothing
public record AnswerForm(String place, long message, ClientCard said) implements Command<Boolean> {
  /// @return false when his dialog has no such form, or not any more
  @Override
  public Boolean decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).at(place);
    Optional<Message> form = dialog.flatMap(own -> form(work, own));
    form.ifPresent(found -> take(work, dialog.orElseThrow(), found));
    return form.isPresent();
  }

  private Optional<Message> form(Work work, Dialog dialog) {
    return Messages.in(work)
        .find(message)
        .filter(found -> found.chat().equals(dialog.id()) && !found.inside())
        .filter(found -> !found.params().extras().asks().isEmpty());
  }

  private void take(Work work, Dialog dialog, Message form) {
    Dialog informed = informed(work, dialog);
    Dialogs.in(work).save(informed);
    MessageExtras closed = form.params().extras().asking(List.of());
    Message answered = form.withParams(form.params().with(closed));
    Messages.in(work).save(answered);
    work.emit(new DialogEvent.MessageChanged(informed, answered));
    Sessions.in(work).last(dialog.id()).ifPresent(session -> note(work, informed, session));
  }

  private void note(Work work, Dialog dialog, Session session) {
    String all =
        Stream.of(said.fullName(), said.phone(), said.email())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    new SessionDesk(work)
        .post(
            dialog,
            session,
            Draft.notice("[b]The client has filled in the form:[/b] " + all).inside(true));
    work.emit(new ContactsHeard(dialog, session, said.phone() + "\n" + said.email()));
  }

  /// Who was a guest has a name now.
  private Dialog informed(Work work, Dialog dialog) {
    Dialog known = dialog.withCard(said.over(dialog.card()));
    boolean isGuest = dialog.card().fullName().isEmpty() && !said.fullName().isEmpty();
    Optional<Line> line = Lines.in(work).find(dialog.line()).filter(_ -> isGuest);
    return line.map(named -> known.withTitle(said.fullName() + " - " + named.name())).orElse(known);
  }

  /// What clients say is not for logs.
  @Override
  public String toString() {
    return "AnswerForm[" + message + "]";
  }
}
