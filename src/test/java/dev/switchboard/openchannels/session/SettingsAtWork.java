package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line at work, as a table of settings sees it: short deeds, and what the client saw of them.
final class SettingsAtWork {
  final Office office;
  private final Living living;
  private String connector = "livechat";
  private int told;
  private Optional<ChatId> chat = Optional.empty();

  SettingsAtWork(Living living) {
    this.living = living;
    this.office = living.office();
  }

  <T> SettingsAtWork with(LineField<T> field, T value) {
    office.set(field, value);
    return this;
  }

  SettingsAtWork writes(String text) {
    told++;
    ClientMessage message =
        new ClientMessage(
            new UserCode(connector, office.line, "karl", "karl"),
            connector + "|" + office.line + "|karl",
            false,
            Optional.of("w" + told),
            new ClientCard("karl", "", "", "", "", ""),
            text,
            List.of(),
            Optional.empty(),
            "");
    ReceiveMessage.Outcome outcome = office.run(new ReceiveMessage(message, Optional.empty()));
    chat = Optional.of(((ReceiveMessage.Outcome.Stored) outcome).chat());
    return this;
  }

  /// The client comes by a channel that knows no buttons.
  SettingsAtWork byLetter() {
    connector = "letters";
    return this;
  }

  SettingsAtWork answers() {
    office.call(office.ann, "imopenlines.session.intercept", at());
    String json = "{'DIALOG_ID':'chat" + at() + "','MESSAGE':'Answer'}";
    office.call(office.ann, "im.message.add", json);
    return this;
  }

  SettingsAtWork finishes() {
    office.call(office.ann, "imopenlines.operator.finish", at());
    return this;
  }

  SettingsAtWork passes(Duration time) {
    living.pass(office.portal, time);
    return this;
  }

  SettingsAtWork seconds(long seconds) {
    return passes(Duration.ofSeconds(seconds));
  }

  /// A client who was answered, and whose session was then finished.
  SettingsAtWork served() {
    return writes("Hello").answers().finishes();
  }

  ChatId at() {
    return chat.orElseThrow();
  }

  Session session() {
    return office.last(at());
  }

  /// What the line has said of its own, oldest first.
  List<String> said() {
    List<String> said = new ArrayList<>(office.outgoing(at()));
    said.removeIf("Answer"::equals);
    return said;
  }

  boolean isOpen() {
    return session().isOpen();
  }

  boolean isWithBot() {
    return session().stage() instanceof Session.Stage.WithAgent;
  }

  Rating.Vote vote() {
    return session().course().rating().vote();
  }
}
