package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Writes into the dialog of a CRM object in the name of an employee who takes part in it.
///
/// Source: contract/methods/imopenlines/imopenlines.crm.message.add.json
///
/// @param by who asks; like the writer, he must be allowed to see the object
record AddCrmMessage(Target target, UserId writer, UserId by, String text, CrmPort crm)
    implements Command<AddCrmMessage.Outcome> {
  /// A dialog, and the CRM object that it has to belong to.
  record Target(String type, long id, ChatId chat) {}

  sealed interface Outcome {
    record Added(long message) implements Outcome {}

    record NoObject() implements Outcome {}

    record OtherObject() implements Outcome {}

    record NotInDialog() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (!mayRead(work, writer) || !mayRead(work, by)) {
      return new Outcome.NoObject();
    }
    Optional<Dialog> dialog = Dialogs.in(work).find(target.chat()).filter(this::belongs);
    if (dialog.isEmpty()) {
      return new Outcome.OtherObject();
    }
    if (Dialogs.in(work).member(target.chat(), writer).isEmpty()) {
      return new Outcome.NotInDialog();
    }
    return switch (new PostMessage(target.chat(), writer, text, false).decide(work)) {
      case PostMessage.Outcome.Posted posted -> new Outcome.Added(posted.message());
      case PostMessage.Outcome.NoDialog _,
          PostMessage.Outcome.NoAccess _,
          PostMessage.Outcome.Lost _,
          PostMessage.Outcome.LineGone _ ->
          new Outcome.NotInDialog();
    };
  }

  private boolean mayRead(Work work, UserId user) {
    return crm.mayRead(work, target.type(), target.id(), user);
  }

  private boolean belongs(Dialog dialog) {
    return dialog.crm().of(target.type()) == target.id();
  }
}
