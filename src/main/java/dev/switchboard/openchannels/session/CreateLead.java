package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Makes a lead of a dialog. Only whoever answers it may; a dialog has one lead, asking again
/// changes nothing.
///
/// Source: contract/methods/imopenlines/imopenlines.crm.lead.create.json
public record CreateLead(ChatId chat, UserId user, CrmPort crm) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.dialog(work, chat, user, dialog -> create(work, dialog));
  }

  private Handled create(Work work, Dialog dialog) {
    boolean operator =
        Sessions.in(work).last(chat).flatMap(Session::holder).filter(user::equals).isPresent();
    if (!operator) {
      return new Handled.Impossible();
    }
    if (dialog.lead() == 0) {
      long lead =
          crm.addLead(
              work,
              new CrmPort.Client(
                  dialog.title(),
                  dialog.card(),
                  "imol|" + dialog.code(),
                  dialog.connector(),
                  user));
      Dialog bound = dialog.withLead(lead);
      Dialogs.in(work).save(bound);
      Sessions.in(work)
          .last(chat)
          .ifPresent(session ->
              new SessionDesk(work)
                  .post(
                      bound,
                      session,
                      Draft.notice("[b]A new lead has been created[/b]").inside(true)));
    }
    return new Handled.Done();
  }
}
