package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.CrmCreate;
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
    if (dialog.crm().lead() == 0) {
      CrmPort.Wish wish = new CrmPort.Wish(CrmCreate.LEAD, false, "", "create", user, user);
      CrmLinks made = crm.create(work, CrmPort.Client.of(dialog), CrmLinks.NONE, wish);
      CrmReception.bind(work, dialog, dialog.crm().withLead(made.lead()));
      Sessions.in(work)
          .last(chat)
          .ifPresent(session -> CrmReception.announce(work, dialog, session, made, CrmLinks.NONE));
    }
    return new Handled.Done();
  }
}
