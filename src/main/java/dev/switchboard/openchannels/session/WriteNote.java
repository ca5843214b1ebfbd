package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// An employee leaves a note for his colleagues. The client does not see it, and who answers does
/// not change. It goes to the dialog's newest session, closed or not. Answers the message's id;
/// empty when the dialog is not open to him.
public record WriteNote(ChatId chat, UserId user, String text) implements Command<Optional<Long>> {
  @Override
  public Optional<Long> decide(Work work) {
    return Dialogs.in(work)
        .find(chat)
        .filter(dialog -> Reach.isOpenTo(work, dialog, user))
        .flatMap(dialog ->
            Sessions.in(work)
                .last(chat)
                .map(session ->
                    new SessionDesk(work)
                        .post(dialog, session, Draft.operator(user, text).inside(true))))
        .map(Message::id);
  }
}
