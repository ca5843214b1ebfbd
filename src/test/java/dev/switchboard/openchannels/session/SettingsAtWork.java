package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line at work, as a table of settings sees it: short deeds, and what the client saw of them.
final class SettingsAtWork {
  final Office office;
  private final Living living;
  private final UserId admin;
  private String connector = "livechat";
  private int told;
  private Optional<ChatId> chat = Optional.empty();

  SettingsAtWork(Living living) {
    this.living = living;
    this.office = living.office();
    this.admin = office.hire("admin", Role.ADMINISTRATOR);
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

  /// The client comes by a channel that knows buttons.
  SettingsAtWork byKeyboard() {
    connector = "omnichannel";
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

  TestRest.Response as(UserId user, String method, String json) {
    return living.call(office.as(user), method, json);
  }

  TestRest.Response asAnn(String method, String json) {
    return as(office.ann, method, json);
  }

  TestRest.Response asAdmin(String method, String json) {
    return as(admin, method, json);
  }

  /// Lets the rules act that have been started.
  SettingsAtWork settles() {
    living.settle(office.portal);
    return this;
  }

  /// What the chief has been told by the system, newest first.
  List<String> told() {
    return as(office.chief, "switchboard.notification.list", "{}")
        .result()
        .valueStream()
        .map(notification -> notification.path("text").asString())
        .toList();
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

  /// What the line has asked for by forms.
  List<String> asked() {
    return office.messages(at()).stream()
        .flatMap(message -> message.params().extras().asks().stream())
        .toList();
  }

  boolean isLineThere() {
    return office.work(work -> Lines.in(work).find(office.line).isPresent());
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
