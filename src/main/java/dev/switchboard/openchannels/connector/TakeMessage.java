package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.session.RelayMessage;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes in one message of a registered connector.
///
/// Source: contract/methods/imopenlines/imconnector.send.messages.json
record TakeMessage(Connector connector, LineId line, SentMessage sent)
    implements Command<TakeMessage.Outcome> {
  sealed interface Outcome {
    /// Stored, now or when it came for the first time.
    record Taken(ChatId chat, long session, UserId client) implements Outcome {}

    record LineInactive() implements Outcome {}

    /// `message.user_id` is no employee.
    record NoEmployee() implements Outcome {}

    /// There is no such message to change.
    record NoMessage() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (sent.employee().filter(user -> !isEmployee(work, user)).isPresent()) {
      return new Outcome.NoEmployee();
    }
    String place = connector.place(line, sent.chat(), sent.user());
    Optional<Dialog> known = Dialogs.in(work).at(place);
    ClientMessage message = message(place, known);
    ReceiveMessage.Outcome outcome =
        sent.employee()
            .map(employee -> new RelayMessage(message, employee).decide(work))
            .orElseGet(() -> new ReceiveMessage(message, Optional.empty()).decide(work));
    return switch (outcome) {
      case ReceiveMessage.Outcome.Stored stored ->
          new Outcome.Taken(stored.chat(), stored.session(), stored.client());
      case ReceiveMessage.Outcome.Repeated repeated ->
          new Outcome.Taken(repeated.chat(), repeated.session(), repeated.client());
      case ReceiveMessage.Outcome.LineInactive _ -> new Outcome.LineInactive();
    };
  }

  private ClientMessage message(String place, Optional<Dialog> known) {
    boolean guest = known.filter(dialog -> !dialog.channelUser().equals(sent.user())).isPresent();
    return new ClientMessage(
        new UserCode(connector.code(), line, sent.chat(), sent.user()),
        place,
        sent.chatIsNumber(),
        sent.id(),
        guest ? ClientCard.UNKNOWN : sent.card(),
        guest ? named(sent.text()) : sent.text(),
        sent.files(),
        Optional.empty(),
        sent.link(),
        sent.crm());
  }

  /// A dialog has one client: in a group, whoever else writes is named before what he says.
  private String named(String text) {
    String name = sent.card().fullName();
    return name.isEmpty() || sent.employee().isPresent() ? text : "[b]" + name + ":[/b] " + text;
  }

  private static boolean isEmployee(Work work, UserId user) {
    return Users.in(work)
        .find(user)
        .filter(User::active)
        .filter(known -> known.type() == UserType.EMPLOYEE)
        .isPresent();
  }
}
