package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Tells the operators that a mail has not arrived: below the message that it was, or, when it was
/// sent by another program, in the dialog of whom it was for.
record NoteBounce(Mailbox mailbox, Mail.Kind.Bounce bounce) {
  /// @return it concerns nobody of whom we know: it is a mail like others
  boolean isForeign(Work work) {
    if (MessageIds.message(bounce.original()).isPresent()) {
      ours(work).ifPresent(message -> tell(work, message));
      return false; // what is not there any more is not heard of again
    }
    Optional<Dialog> dialog =
        MailAddress.parse(bounce.to())
            .map(to -> new MailPlace(mailbox.id(), mailbox.line(), to).toString())
            .flatMap(place -> Dialogs.in(work).at(place));
    return dialog.filter(known -> tell(work, known, "A mail", MessageParams.NONE)).isEmpty();
  }

  private Optional<Message> ours(Work work) {
    return MessageIds.message(bounce.original()).stream()
        .boxed()
        .flatMap(id -> Messages.in(work).find(id).stream())
        .filter(message -> message.params().channelIds().contains(bounce.original()))
        .findFirst();
  }

  private void tell(Work work, Message message) {
    Dialogs.in(work)
        .find(message.chat())
        .filter(known ->
            MailPlace.of(known).filter(place -> place.mailbox() == mailbox.id()).isPresent())
        .ifPresent(
            dialog -> tell(work, dialog, "This mail", MessageParams.NONE.replyingTo(message.id())));
  }

  private boolean tell(Work work, Dialog dialog, String which, MessageParams params) {
    Optional<Session> session = Sessions.in(work).last(dialog.id());
    session.ifPresent(
        known -> new SessionDesk(work).post(dialog, known, note(dialog, which, params)));
    return session.isPresent();
  }

  private Draft note(Dialog dialog, String which, MessageParams params) {
    String to = MailPlace.of(dialog).map(place -> place.address().value()).orElse("");
    String why = bounce.why().isEmpty() ? "" : " The server says: " + bounce.why();
    return new Draft(
        UserId.SYSTEM,
        Message.Origin.SYSTEM,
        which + " could not be delivered to " + to + "." + why,
        Optional.empty(),
        params,
        true);
  }
}
