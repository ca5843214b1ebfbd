package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Does what a macro says, in the name of whoever starts it. Answers what could not be done;
/// nothing when there is no such macro for him.
record RunMacro(long macro, ChatId chat, UserId user) implements Command<Optional<List<String>>> {
  @Override
  public Optional<List<String>> decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    long session = Sessions.in(work).last(chat).map(Session::id).orElse(0L);
    Facts facts = Facts.of(Occasion.DIALOG, chat.value(), session).about("macro");
    return SqlMacros.find(work, macro)
        .filter(found -> found.isFor(user))
        .flatMap(
            found -> dialog.map(where -> new Deed(work, where, user, facts).run(found.actions())));
  }
}
