package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Tells the operators that a mail of theirs has not arrived, below the message that it was. The
/// report of a mail that is not ours says nothing here.
record NoteBounce(Mailbox mailbox, Mail.Kind.Bounce bounce) {
  void in(Work work) {
    MessageIds.message(bounce.original()).stream()
        .boxed()
        .flatMap(id -> Messages.in(work).find(id).stream())
        .filter(message -> message.params().channelIds().contains(bounce.original()))
        .findFirst()
        .ifPresent(message -> tell(work, message));
  }

  private void tell(Work work, Message message) {
    Optional<Dialog> dialog =
        Dialogs.in(work)
            .find(message.chat())
            .filter(known ->
                MailPlace.of(known).filter(place -> place.mailbox() == mailbox.id()).isPresent());
    dialog.ifPresent(known ->
        Sessions.in(work)
            .last(known.id())
            .ifPresent(
                session -> new SessionDesk(work).post(known, session, note(known, message))));
  }

  private Draft note(Dialog dialog, Message message) {
    String to = MailPlace.of(dialog).map(place -> place.address().value()).orElse("");
    String why = bounce.why().isEmpty() ? "" : " The server says: " + bounce.why();
    return new Draft(
        UserId.SYSTEM,
        Message.Origin.SYSTEM,
        "This mail could not be delivered to " + to + "." + why,
        Optional.empty(),
        MessageParams.NONE.replyingTo(message.id()),
        true);
  }
}
