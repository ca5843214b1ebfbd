package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Finding dialogs, their cards and their history.
interface ReadingContract extends InTheOffice {
  String OPEN = "imopenlines.session.open";
  String GET = "imopenlines.dialog.get";
  String HISTORY = "imopenlines.session.history.get";

  private JsonNode get(UserId user, String json) {
    return office().call(user, GET, json).result();
  }

  private JsonNode history(UserId user, String json) {
    return office().call(user, HISTORY, json).result();
  }

  @Test
  default void aDialogIsFoundByItsUserCode() {
    ChatId chat = waiting();
    String code = office().dialog(chat).code();

    JsonNode result = office().call(office().ann, OPEN, "{'USER_CODE':'" + code + "'}").result();
    assertThat(result.toString()).isEqualTo("{\"chatId\":\"" + chat + "\"}");
    String shouted = code.replace("livechat", "LiveChat");
    assertThat(
            office()
                .call(office().chief, OPEN, "{'USER_CODE':'" + shouted + "'}")
                .result()
                .path("chatId")
                .asString())
        .isEqualTo(chat.toString());
  }

  @Test
  default void aDialogThatIsNotThereLooksLikeOneThatIsNotHis() {
    String code = office().dialog(waiting()).code();
    refused(office().outsider, OPEN, "{'USER_CODE':'" + code + "'}", "ACCESS_DENIED");
    refused(office().ann, OPEN, "{'USER_CODE':'livechat|1|x|y'}", "ACCESS_DENIED");
    refused(office().ann, OPEN, "{}", "ACCESS_DENIED");
    refused(office().ann, OPEN, "{'USER_CODE':'nonsense'}", "ACCESS_DENIED");
    assertThat(office().heard(SessionEvent.Started.class)).hasSize(1);
  }

  @Test
  default void aDialogIsFoundByAnyOfItsFourNames() {
    ChatId chat = waiting();
    ChatId other = office().writes("rita", "Hello").chat();
    long session = office().last(chat).id();
    String code = office().dialog(chat).code();
    for (String json :
        List.of(
            "{'CHAT_ID':" + chat + "}",
            "{'CHAT_ID':'" + chat + "','DIALOG_ID':'chat" + other + "'}",
            "{'DIALOG_ID':'chat" + chat + "','SESSION_ID':99999}",
            "{'SESSION_ID':" + session + ",'USER_CODE':'nonsense'}",
            "{'CHAT_ID':'','USER_CODE':'" + code + "'}")) {
      assertThat(get(office().ann, json).path("id").asLong()).as(json).isEqualTo(chat.value());
    }
  }

  @Test
  default void dialogGetRefusesWhatIsForeignUnknownOrNotNamed() {
    ChatId chat = waiting();
    refused(office().outsider, GET, chat, "ACCESS_ERROR");
    for (String json :
        List.of(
            "{}",
            "{'CHAT_ID':99999}",
            "{'CHAT_ID':'x','DIALOG_ID':'chat" + chat + "'}",
            "{'DIALOG_ID':'" + chat + "'}",
            "{'DIALOG_ID':{'a':1}}",
            "{'SESSION_ID':99999}",
            "{'USER_CODE':'nonsense'}")) {
      refused(office().ann, GET, json, "ACCESS_ERROR");
    }
  }

  @Test
  default void theCardHasEveryFieldInItsType() {
    ChatId chat = answeredBy(office().ann);
    JsonNode card = get(office().ann, "{'CHAT_ID':" + chat + "}");

    assertThat(List.copyOf(card.propertyNames())).containsExactlyElementsOf(fieldsOfACard());
    assertThat(card.path("owner").asLong()).isEqualTo(office().ann.value());
    assertThat(card.path("name").asString()).isEqualTo("karl - Sales");
    assertThat(card.path("description").isNull()).isTrue();
    assertThat(card.path("user_counter").asInt()).isEqualTo(2);
    assertThat(card.path("message_count").asInt()).isEqualTo(1);
    assertThat(card.path("last_id").asLong()).isEqualTo(office().dialog(chat).lastMessage());
    assertThat(card.path("restrictions").path("leave_owner").asBoolean()).isTrue();
    assertThat(card.path("mute_list").toString()).isEqualTo("[]");
    assertThat(card.path("manager_list").toString()).isEqualTo("[" + office().ann + "]");
    assertThat(card.path("role").asString()).isEqualTo("owner");
    assertThat(card.path("background_id").isNull()).isTrue();
    assertThat(card.path("date_create").asString()).matches("....-..-..T..:..:..(Z|[+-]..:..)");
    assertThat(card.path("entity_link").path("id").asString())
        .isEqualTo(office().dialog(chat).code());
    assertThat(get(office().chief, "{'CHAT_ID':" + chat + "}").path("role").asString())
        .isEqualTo("guest");
  }

  private static List<String> fieldsOfACard() {
    return List.of(
        ("id parent_chat_id parent_message_id name description owner extranet avatar color type"
                + " counter user_counter message_count unread_id restrictions last_message_id"
                + " last_id marked_id disk_folder_id entity_type entity_id entity_data_1"
                + " entity_data_2 entity_data_3 mute_list date_create message_type public role"
                + " entity_link text_field_enabled background_id permissions is_new readed_list"
                + " manager_list last_message_views dialog_id")
            .split(" "));
  }

  @Test
  default void theEntityDataTellsLeadPinSessionAndSilence() {
    ChatId chat = answeredBy(office().ann);
    long session = office().last(chat).id();
    long began = office().last(chat).createdAt().getEpochSecond();
    JsonNode before = get(office().ann, "{'CHAT_ID':" + chat + "}");
    assertThat(before.path("entity_data_1").asString())
        .isEqualTo("N|NONE|0|N|N|" + session + "|" + began + "|0|0|0");
    assertThat(before.path("entity_data_2").asString())
        .isEqualTo("LEAD|0|COMPANY|0|CONTACT|0|DEAL|0");
    assertThat(before.path("entity_data_3").asString()).isEqualTo("N");

    done(office().ann, "imopenlines.crm.lead.create", chat);
    done(office().ann, "imopenlines.session.mode.pin", chat);
    office()
        .call(
            office().ann,
            "imopenlines.session.mode.silent",
            "{'CHAT_ID':" + chat + ",'ACTIVATE':'y'}");
    JsonNode after = get(office().ann, "{'CHAT_ID':" + chat + "}");
    assertThat(after.path("entity_data_1").asString())
        .isEqualTo("Y|LEAD|1|Y|N|" + session + "|" + began + "|0|0|0");
    assertThat(after.path("entity_data_2").asString())
        .isEqualTo("LEAD|1|COMPANY|0|CONTACT|0|DEAL|0");
    assertThat(after.path("entity_data_3").asString()).isEqualTo("Y");
  }

  @Test
  default void historyShowsTheNewestMessageFirst() {
    ChatId chat = answeredBy(office().ann);
    office().store().clock().advance(Duration.ofSeconds(1));
    office()
        .call(
            office().ann,
            "im.message.add",
            "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'[b]Hi[/b] <Karl>'}");
    JsonNode history = history(office().ann, "{'CHAT_ID':" + chat + "}");

    List<String> ids = new ArrayList<>(history.path("message").propertyNames());
    assertThat(ids).hasSize(2);
    assertThat(Long.parseLong(ids.get(0))).isGreaterThan(Long.parseLong(ids.get(1)));
    JsonNode newest = history.path("message").path(ids.get(0));
    assertThat(newest.path("id").isString()).isTrue();
    assertThat(newest.path("chatid").asString()).isEqualTo(chat.toString());
    assertThat(newest.path("senderid").asString()).isEqualTo(office().ann.toString());
    assertThat(newest.path("recipientid").asString()).isEqualTo("chat" + chat);
    assertThat(newest.path("text").asString()).isEqualTo("[b]Hi[/b] <Karl>");
    assertThat(newest.path("textlegacy").asString()).isEqualTo("<b>Hi</b> &lt;Karl&gt;");
    assertThat(newest.path("params").toString()).isEqualTo("[]");
    assertThat(history.path("usersMessage").path("chat" + chat).get(0).asString())
        .isEqualTo(ids.get(0));
  }

  @Test
  default void historyHasEverythingThatBelongsToTheSession() {
    ChatId chat = answeredBy(office().ann);
    UserId client = office().dialog(chat).client();
    JsonNode history = history(office().chief, "{'CHAT_ID':" + chat + "}");

    assertThat(List.copyOf(history.propertyNames()))
        .containsExactly(
            ("chatId canJoin canVoteHead sessionId sessionVoteHead sessionCommentHead userId"
                    + " message usersMessage users openlines userInGroup woUserInGroup chat"
                    + " userBlockChat userInChat files")
                .split(" "));
    assertThat(history.path("canJoin").asString()).isEqualTo("Y");
    assertThat(history.path("canVoteHead").asString()).isEqualTo("Y");
    assertThat(history.path("sessionVoteHead").asInt()).isZero();
    assertThat(history.path("sessionCommentHead").isNull()).isTrue();
    assertThat(history.path("openlines").path("canvoteashead").toString())
        .isEqualTo("{\"" + office().line + "\":true}");
    assertThat(history.path("files").toString()).isEqualTo("[]");
    assertThat(history.path("userInGroup").toString()).isEqualTo("[]");
    assertThat(history.path("userInChat").path(chat.toString()).toString())
        .isEqualTo("[" + office().ann + "," + client + "]");
    JsonNode karl = history.path("users").path(client.toString());
    assertThat(karl.path("connector").asBoolean()).isTrue();
    assertThat(karl.path("name").asString()).isEqualTo("karl");
    JsonNode shown = history.path("chat").path(chat.toString());
    assertThat(shown.path("owner").asString()).isEqualTo(office().ann.toString());
    assertThat(shown.path("entityData1").asString()).contains("|" + office().last(chat).id() + "|");
    assertThat(history(office().ann, "{'CHAT_ID':" + chat + "}").path("canVoteHead").asString())
        .isEqualTo("N");
  }

  @Test
  default void theSessionNamedWinsOverTheChatsLast() {
    ChatId chat = closedBy(office().ann);
    long first = office().last(chat).id();
    office().writes("karl", "Again");

    assertThat(history(office().ann, "{'CHAT_ID':" + chat + "}").path("sessionId").asLong())
        .isEqualTo(office().last(chat).id());
    assertThat(
            history(office().ann, "{'SESSION_ID':" + first + ",'CHAT_ID':99999}")
                .path("sessionId")
                .asLong())
        .isEqualTo(first);
  }

  @Test
  default void historyTellsWhatIsWrong() {
    ChatId chat = waiting();
    refused(office().ann, HISTORY, "{}", "MISSING_REQUIRED_PARAM");
    refused(office().ann, HISTORY, "{'SESSION_ID':'','CHAT_ID':''}", "MISSING_REQUIRED_PARAM");
    refused(office().ann, HISTORY, "{'SESSION_ID':'abc'}", "INVALID_SESSION_ID");
    refused(office().ann, HISTORY, "{'SESSION_ID':-1}", "INVALID_SESSION_ID");
    refused(office().ann, HISTORY, "{'CHAT_ID':99999}", "ACCESS_DENIED");
    refused(office().ann, HISTORY, "{'CHAT_ID':'abc'}", "INVALID_SESSION_ID");
    refused(office().ann, HISTORY, "{'SESSION_ID':99999}", "ACCESS_DENIED");
    refused(office().outsider, HISTORY, chat, "ACCESS_DENIED");
    refused(office().stranger, HISTORY, chat, "ACCESS_DENIED");
  }

  @Test
  default void whatAChannelSaysOfAMessageIsInItsHistory() {
    ReceiveMessage.Outcome.Stored stored = office().writes("karl", "file");
    MessageParams params =
        new MessageParams(
            List.of("ext-7"),
            List.of(
                new MessageParams.RemoteFile("5437", "a.PNG", "image/png", 9, "https://x/a.png"),
                new MessageParams.RemoteFile("", "b", "", 0, "https://x/b")),
            List.of());
    office()
        .work(work -> {
          Messages messages = Messages.in(work);
          messages.save(messages.find(stored.message()).orElseThrow().withParams(params));
          return true;
        });
    JsonNode history = history(office().ann, "{'CHAT_ID':" + stored.chat() + "}");

    assertThat(history.path("message").path("" + stored.message()).path("params").toString())
        .isEqualTo(
            "{\"connectorMid\":[\"ext-7\"],\"fileId\":[5437,\"" + stored.message() + "-1\"]}");
    JsonNode picture = history.path("files").path("5437");
    assertThat(picture.path("type").asString()).isEqualTo("image");
    assertThat(picture.path("extension").asString()).isEqualTo("png");
    assertThat(picture.path("urldownload").asString()).isEqualTo("https://x/a.png");
    assertThat(picture.path("authorname").asString()).isEqualTo("karl");
  }

  @Test
  default void aLongHistoryShowsItsNewestThousandMessages() {
    ChatId chat = waiting();
    for (int i = 0; i < SessionHistory.LIMIT; i++) {
      office().writes("karl", "m" + i);
    }
    JsonNode messages = history(office().ann, "{'CHAT_ID':" + chat + "}").path("message");

    assertThat(messages.size()).isEqualTo(SessionHistory.LIMIT);
    assertThat(messages.values().iterator().next().path("text").asString()).isEqualTo("m999");
  }

  @Test
  default void whoeverTookPartStillReadsAfterTheQueueHasChanged() {
    ChatId chat = answeredBy(office().ann);
    office().change(office().line, line -> line.withQueue(List.of()));

    assertThat(get(office().ann, "{'CHAT_ID':" + chat + "}").path("id").asLong())
        .isEqualTo(chat.value());
    refused(office().bob, GET, chat, "ACCESS_ERROR");
    office()
        .work(work -> {
          Dialogs.in(work).leave(chat, office().ann);
          return true;
        });
    refused(office().ann, GET, chat, "ACCESS_ERROR");
  }

  @Test
  default void anotherPortalsDialogsAreNotThere() {
    ChatId chat = waiting();
    Office other = new Office(office().store(), office().portal.value() + 1_000_000);
    LineId line = other.open(LineSettings.DEFAULT, other.ann);

    assertThat(other.call(other.chief, GET, chat).error()).isEqualTo("ACCESS_ERROR");
    assertThat(other.writes(line, "karl", "Hello", Optional.empty()).chat()).isEqualTo(chat);
    assertThat(other.call(other.chief, GET, chat).result().path("id").asLong())
        .isEqualTo(chat.value());
  }
}
