package dev.switchboard.openchannels.im;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.session.InTheOffice;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What employees write, change and take back.
interface MessagesContract extends InTheOffice {
  String KEYBOARD =
      "'KEYBOARD':{'BUTTONS':[{'TEXT':'Yes'},{'TYPE':'NEWLINE'},{'TEXT':'No'},"
          + "{'TEXT':'Site','LINK':'https://example.com'}]}";
  String ATTACH =
      "'ATTACH':{'BLOCKS':[{'MESSAGE':'[b]Order[/b]'},{'GRID':[{'NAME':'Sum','VALUE':'5'}]},"
          + "{'LINK':{'NAME':'Shop','LINK':'https://example.com'}},{'DELIMITER':{'SIZE':200}}]}";

  @Test
  default void buttonsReachTheClientAsButtonsOrByNumber() {
    ChatId chat = answeredBy(office().ann);
    write(office().ann, chat, "'MESSAGE':'Shall we?'," + KEYBOARD);
    Message message = office().messages(chat).getLast();
    assertThat(message.params().buttons())
        .containsExactly(new Button("1", "Yes"), new Button("2", "No"));
    assertThat(ChannelText.plain(message)).isEqualTo("Shall we?\nSite: https://example.com");
    assertThat(ChannelText.marked(message))
        .isEqualTo("Shall we?[br]Site: https://example.com[br]1. Yes[br]2. No");
  }

  @Test
  default void attachmentsReachTheClientAsText() {
    ChatId chat = answeredBy(office().ann);
    write(office().ann, chat, ATTACH);
    assertThat(ChannelText.plain(office().messages(chat).getLast()))
        .isEqualTo("Order\nSum: 5\nShop: https://example.com\n---");
  }

  @Test
  default void whatWentWithAMessageIsShownWithIt() {
    ChatId chat = answeredBy(office().ann);
    long message = write(office().ann, chat, "'MESSAGE':'Both'," + KEYBOARD + "," + ATTACH);
    JsonNode params = shown(office().ann, chat, message).path("params");
    assertThat(params.path("KEYBOARD").path("BUTTONS").size()).isEqualTo(4);
    assertThat(params.path("ATTACH").path("BLOCKS").size()).isEqualTo(4);
  }

  @Test
  default void partsThatCannotBeUsedAreRefusedAndNothingIsWritten() {
    ChatId chat = answeredBy(office().ann);
    int before = office().messages(chat).size();
    for (String part : List.of("ATTACH", "KEYBOARD", "MENU")) {
      for (String value :
          List.of("'text'", "5", "{'X':1}", "[{'LINK':{'LINK':'javascript:alert(1)'}}]")) {
        refused(
            office().ann,
            "im.message.add",
            body(chat, "'MESSAGE':'x','" + part + "':" + value),
            part + "_ERROR");
      }
      String large = "[{'TEXT':'" + "x".repeat(31_000) + "','MESSAGE':'x'}]";
      refused(
          office().ann,
          "im.message.add",
          body(chat, "'MESSAGE':'x','" + part + "':" + large),
          part + "_OVERSIZE");
    }
    assertThat(office().messages(chat)).hasSize(before);
  }

  @Test
  default void anAuthorChangesWhatHeWrote() {
    ChatId chat = answeredBy(office().ann);
    long message = write(office().ann, chat, "'MESSAGE':'Helo'," + KEYBOARD);
    yes(
        office().ann,
        "im.message.update",
        "{'MESSAGE_ID':" + message + ",'MESSAGE':'Hello','KEYBOARD':'N'}");
    JsonNode shown = shown(office().ann, chat, message);
    assertThat(shown.path("text").asString()).isEqualTo("Hello");
    assertThat(shown.path("params").path("IS_EDITED").asString()).isEqualTo("Y");
    assertThat(shown.path("params").has("KEYBOARD")).isFalse();
    Message changed = office().heard(DialogEvent.MessageChanged.class).getLast().message();
    assertThat(changed.params().buttons()).isEmpty();
  }

  @Test
  default void nobodyChangesWhatAnotherWrote() {
    ChatId chat = answeredBy(office().ann);
    long message = write(office().ann, chat, "'MESSAGE':'Mine'");
    String change = "{'MESSAGE_ID':" + message + ",'MESSAGE':'Yours'}";
    for (UserId other : List.of(office().bob, office().chief, office().outsider)) {
      refused(other, "im.message.update", change, "CANT_EDIT_MESSAGE");
      refused(other, "im.message.delete", change, "CANT_EDIT_MESSAGE");
    }
    refused(office().ann, "im.message.update", "{'MESSAGE_ID':9999}", "CANT_EDIT_MESSAGE");
    refused(office().ann, "im.message.update", "{}", "MESSAGE_ID_ERROR");
    refused(office().ann, "im.message.delete", "{}", "MESSAGE_ID_ERROR");
    assertThat(shown(office().ann, chat, message).path("text").asString()).isEqualTo("Mine");
  }

  @Test
  default void aMessageThatIsTakenBackLeavesItsPlaceOnly() {
    ChatId chat = answeredBy(office().ann);
    long message = write(office().ann, chat, "'MESSAGE':'Secret'," + ATTACH);
    yes(office().ann, "im.message.delete", "{'MESSAGE_ID':" + message + "}");
    JsonNode shown = shown(office().ann, chat, message);
    assertThat(shown.toString()).doesNotContain("Secret", "Order");
    assertThat(shown.path("params").path("IS_DELETED").asString()).isEqualTo("Y");
    assertThat(office().heard(DialogEvent.MessageDeleted.class)).hasSize(1);
    refused(
        office().ann, "im.message.delete", "{'MESSAGE_ID':" + message + "}", "CANT_EDIT_MESSAGE");
  }

  @Test
  default void aMessageIsLikedOnce() {
    ChatId chat = answeredBy(office().ann);
    long message = write(office().ann, chat, "'MESSAGE':'Nice'");
    String like = "{'MESSAGE_ID':" + message + ",'ACTION':'plus'}";
    yes(office().bob, "im.message.like", like);
    refused(office().bob, "im.message.like", like, "WITHOUT_CHANGES");
    assertThat(shown(office().ann, chat, message).path("params").path("LIKE").get(0).asLong())
        .isEqualTo(office().bob.value());
    yes(office().bob, "im.message.like", "{'MESSAGE_ID':" + message + "}");
    assertThat(shown(office().ann, chat, message).path("params").has("LIKE")).isFalse();
    refused(office().outsider, "im.message.like", like, "MESSAGE_ID_ERROR");
    refused(office().bob, "im.message.like", "{}", "MESSAGE_ID_ERROR");
  }

  private long write(UserId user, ChatId chat, String members) {
    return office().call(user, "im.message.add", body(chat, members)).result().asLong();
  }

  private static String body(ChatId chat, String members) {
    return "{'DIALOG_ID':'chat" + chat + "'," + members + "}";
  }

  private JsonNode shown(UserId user, ChatId chat, long message) {
    String ask = "{'DIALOG_ID':'chat" + chat + "','FIRST_ID':" + message + ",'LIMIT':1}";
    return office().call(user, "im.dialog.messages.get", ask).result().path("messages").get(0);
  }

  private void yes(UserId user, String method, String json) {
    assertThat(office().call(user, method, json).body().toString()).contains("\"result\":true");
  }
}
