package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes in what a client has written: into his dialog, which is made if need be, and into its open
/// session, which is begun if need be.
///
/// @param bot who answers first on this channel, if a bot does
public record ReceiveMessage(ClientMessage message, Optional<UserId> bot)
    implements Command<ReceiveMessage.Outcome> {
  public sealed interface Outcome {
    record Stored(ChatId chat, long session, long message, UserId client) implements Outcome {}

    /// The channel has sent it before: stored once, answered alike.
    record Repeated(ChatId chat, long session, long message, UserId client) implements Outcome {}

    /// The line is switched off or does not exist.
    record LineInactive() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Line> line = Lines.in(work).find(message.code().line()).filter(Line::active);
    if (line.isEmpty()) {
      return new Outcome.LineInactive();
    }
    return repeat(work).orElseGet(() -> store(work, line.get()));
  }

  /// What was answered when the channel sent the message for the first time.
  Optional<Outcome> repeat(Work work) {
    return Dialogs.in(work).at(message.place()).flatMap(dialog -> repeat(work, dialog));
  }

  private Optional<Outcome> repeat(Work work, Dialog dialog) {
    return message
        .externalId()
        .flatMap(id -> Messages.in(work).byExternalId(dialog.id(), id))
        .map(first ->
            new Outcome.Repeated(dialog.id(), first.session(), first.id(), dialog.client()));
  }

  /// The client's dialog, made if need be.
  Dialog dialog(Work work, Line line) {
    return Dialogs.in(work)
        .at(message.place())
        .map(old -> informed(work, old))
        .orElseGet(() -> create(work, line));
  }

  private Outcome store(Work work, Line line) {
    Dialog dialog = dialog(work, line);
    SessionDesk desk = new SessionDesk(work);
    Optional<Session> open = Sessions.in(work).open(dialog.id());
    Session session = open.orElseGet(() -> begin(work, desk, dialog, line));
    Message stored = desk.post(dialog, session, Draft.client(dialog.client(), message));
    tell(work, dialog, session, stored, open.isEmpty());
    desk.route(
        dialog, Sessions.in(work).find(session.id()).orElse(session), stored, message.pressed());
    return new Outcome.Stored(dialog.id(), session.id(), stored.id(), dialog.client());
  }

  private Session begin(Work work, SessionDesk desk, Dialog dialog, Line line) {
    return new ClientReturns(work)
        .session(dialog, message)
        .orElseGet(() -> desk.start(dialog, line.id(), UserId.SYSTEM, bot, message.crm()));
  }

  private void tell(Work work, Dialog dialog, Session session, Message stored, boolean begins) {
    Session current = Sessions.in(work).find(session.id()).orElse(session);
    if (!current.isOpen() || current.isClosing()) {
      new ClientVotes(work).hear(dialog, current, message.text(), message.pressed());
    }
    Sessions.in(work)
        .find(session.id())
        .filter(Session::isOpen)
        .ifPresent(now -> {
          work.emit(new SessionEvent.ClientWrote(dialog, now, stored, begins));
          if (message.crm()) {
            work.emit(new ContactsHeard(dialog, now, stored.text()));
          }
        });
  }

  /// Channels tell more about a client as time goes by.
  private Dialog informed(Work work, Dialog dialog) {
    ClientCard card = message.card().over(dialog.card());
    if (card.equals(dialog.card())) {
      return dialog;
    }
    Dialog informed = dialog.withCard(card);
    Dialogs.in(work).save(informed);
    return informed;
  }

  private Dialog create(Work work, Line line) {
    ClientCard card = message.card();
    UserId client = Users.in(work).addClient(card.name(), card.lastName());
    String who = card.fullName().isEmpty() ? "Guest " + client : card.fullName();
    Dialog dialog =
        new Dialog(
            new ChatId(work.nextId("chat")),
            message.code().toString(),
            message.place(),
            line.id(),
            client,
            message.chatIsNumber(),
            card,
            who + " - " + line.name(),
            message.link().isEmpty() ? "" : "Link to the original post: " + message.link(),
            false,
            CrmLinks.NONE,
            0,
            0,
            work.now());
    Dialogs.in(work).save(dialog);
    return dialog;
  }
}
