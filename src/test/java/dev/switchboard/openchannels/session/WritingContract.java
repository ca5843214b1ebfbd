package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Messages of employees, written into a dialog or to a CRM object.
interface WritingContract extends InTheOffice {
  String ADD = "im.message.add";
  String CRM_ADD = "imopenlines.crm.message.add";

  private static String to(ChatId chat, String rest) {
    return "{'DIALOG_ID':'chat" + chat + "'" + rest + "}";
  }

  private long add(UserId user, ChatId chat, String rest) {
    TestRest.Response response = office().call(user, ADD, to(chat, rest));
    assertThat(response.status()).as(response.body().toString()).isEqualTo(200);
    assertThat(response.result().isIntegralNumber()).isTrue();
    return response.result().asLong();
  }

  @Test
  default void writingToAClientWhoWaitsIsAnswering() {
    ChatId chat = waiting();
    long message = add(office().bob, chat, ",'MESSAGE':'Hello Karl','URL_PREVIEW':'N'");

    assertThat(office().last(chat).isAnsweredBy(office().bob)).isTrue();
    assertThat(office().dialog(chat).lastMessage()).isEqualTo(message);
    assertThat(office().outgoing(chat)).containsExactly("Hello Karl");
    assertThat(office().messages(chat).getLast().origin()).isEqualTo(Message.Origin.OPERATOR);
  }

  @Test
  default void writingWhereAnotherAnswersTakesNothingAway() {
    ChatId chat = answeredBy(office().ann);
    add(office().chief, chat, ",'MESSAGE':'Let me help'");

    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
    assertThat(office().members(chat)).containsExactly(office().ann, office().chief);
  }

  @Test
  default void writingIntoAClosedDialogBeginsASession() {
    ChatId chat = closedBy(office().ann);
    long before = office().last(chat).id();
    add(office().bob, chat, ",'MESSAGE':'One more thing'");

    assertThat(office().last(chat).parent()).isEqualTo(before);
    assertThat(office().last(chat).isAnsweredBy(office().bob)).isTrue();
    assertThat(office().messages(chat).getLast().session()).isEqualTo(office().last(chat).id());
  }

  @Test
  default void aNoticeChangesNothingButTheHistory() {
    ChatId chat = waiting();
    Session before = office().last(chat);
    add(office().bob, chat, ",'MESSAGE':'Noted','SYSTEM':'Y'");

    assertThat(office().last(chat)).isEqualTo(before);
    assertThat(office().messages(chat).getLast().author()).isEqualTo(UserId.SYSTEM);
    ChatId closed = closedBy(office().ann);
    long session = office().last(closed).id();
    add(office().ann, closed, ",'MESSAGE':'Noted','SYSTEM':'Y'");
    assertThat(office().last(closed).id()).isEqualTo(session);
    assertThat(office().last(closed).isOpen()).isFalse();
  }

  @Test
  default void aReplyNamesWhatItAnswers() {
    ReceiveMessage.Outcome.Stored stored = office().writes("karl", "Hello");
    long reply =
        add(office().ann, stored.chat(), ",'MESSAGE':'Yes?','REPLY_ID':" + stored.message());

    assertThat(office().messages(stored.chat()).getLast().params().replyTo())
        .isEqualTo(stored.message());
    String history =
        office()
            .call(office().ann, "imopenlines.session.history.get", stored.chat())
            .result()
            .path("message")
            .path(Long.toString(reply))
            .path("params")
            .toString();
    assertThat(history).isEqualTo("{\"replyId\":" + stored.message() + "}");
  }

  @Test
  default void onlyWhatOneSeesInTheSameChatCanBeReplied() {
    ChatId chat = waiting();
    long ritas = office().writes("rita", "Hello").message();
    UserId guest = office().outsider;
    office()
        .work(work -> {
          Dialogs.in(work).join(chat, guest);
          return true;
        });
    String text = ",'MESSAGE':'Yes?','REPLY_ID':";

    refused(office().ann, ADD, to(chat, text + ritas), "REPLY_FROM_OTHER_CHAT_ERROR");
    refused(guest, ADD, to(chat, text + ritas), "REPLY_ACCESS_ERROR");
    refused(office().ann, ADD, to(chat, text + 99999), "REPLY_ACCESS_ERROR");
    refused(office().ann, ADD, to(chat, text + "'x'"), "REPLY_ACCESS_ERROR");
    assertThat(office().messages(chat)).hasSize(1);
  }

  @Test
  default void writingTellsWhatIsWrong() {
    ChatId chat = waiting();
    String text = ",'MESSAGE':'Hello'";
    refused(office().ann, ADD, to(chat, ""), "MESSAGE_EMPTY");
    refused(office().ann, ADD, to(chat, ",'MESSAGE':'  '"), "MESSAGE_EMPTY");
    refused(office().ann, ADD, "{'MESSAGE':'Hello'}", "USER_ID_EMPTY");
    refused(office().ann, ADD, "{'DIALOG_ID':'sg5','MESSAGE':'Hello'}", "USER_ID_EMPTY");
    refused(office().ann, ADD, "{'DIALOG_ID':'99999','MESSAGE':'Hello'}", "USER_NOT_FOUND");
    refused(
        office().ann, ADD, "{'DIALOG_ID':" + office().bob + ",'MESSAGE':'Hello'}", "ACCESS_ERROR");
    refused(office().ann, ADD, "{'DIALOG_ID':'chatty','MESSAGE':'Hello'}", "CHAT_ID");
    refused(office().chief, ADD, to(new ChatId(99999), text), "CHAT_ID");
    refused(office().ann, ADD, to(new ChatId(99999), text), "ACCESS_ERROR");
    refused(office().outsider, ADD, to(chat, text), "ACCESS_ERROR");
    refused(office().ann, ADD, to(chat, text + ",'SYSTEM':'maybe'"), "PARAMS_ERROR");
    refused(office().ann, ADD, to(chat, ",'MESSAGE':{'a':'b'}"), "PARAMS_ERROR");
    String tooLong = ",'MESSAGE':'" + "x".repeat(20_001) + "'";
    refused(office().ann, ADD, to(chat, tooLong), "PARAMS_ERROR");
    add(office().ann, chat, ",'MESSAGE':'" + "x".repeat(20_000) + "'");
  }

  @Test
  default void whatCannotBeUsedIsRefusedNotDropped() {
    ChatId chat = waiting();
    String text = ",'MESSAGE':'Hello'";
    refused(office().ann, ADD, to(chat, text + ",'ATTACH':[{'WISH':'x'}]"), "ATTACH_ERROR");
    refused(
        office().ann,
        ADD,
        to(chat, text + ",'ATTACH':'" + "x".repeat(40_000) + "'"),
        "ATTACH_OVERSIZE");
    refused(office().ann, ADD, to(chat, text + ",'KEYBOARD':[{'WISH':'x'}]"), "KEYBOARD_ERROR");
    refused(office().ann, ADD, to(chat, text + ",'MENU':'junk'"), "MENU_ERROR");
    add(office().ann, chat, text + ",'ATTACH':'','KEYBOARD':[],'MENU':{}");
    assertThat(office().messages(chat)).hasSize(2);
  }

  private static String crm(Object type, Object id, UserId user, ChatId chat) {
    return "{'CRM_ENTITY_TYPE':'"
        + type
        + "','CRM_ENTITY':'"
        + id
        + "','USER_ID':"
        + user
        + ",'CHAT_ID':"
        + chat
        + ",'MESSAGE':'About your order'}";
  }

  @Test
  default void aMessageIsWrittenToTheDialogOfALead() {
    ChatId chat = answeredBy(office().ann);
    done(office().ann, "imopenlines.crm.lead.create", chat);

    TestRest.Response response =
        office().call(office().bob, CRM_ADD, crm("LEAD", 1, office().ann, chat));
    assertThat(response.result().asLong()).isEqualTo(office().dialog(chat).lastMessage());
    assertThat(office().messages(chat).getLast().author()).isEqualTo(office().ann);
    assertThat(office().outgoing(chat)).containsExactly("About your order");
  }

  @Test
  default void writingToTheCrmTellsWhatIsMissing() {
    String whole = crm("lead", 1, office().ann, new ChatId(1));
    for (String name : List.of("CRM_ENTITY_TYPE", "CRM_ENTITY", "USER_ID", "CHAT_ID", "MESSAGE")) {
      TestRest.Response response =
          office().call(office().ann, CRM_ADD, whole.replace("'" + name + "'", "'OTHER'"));
      refused(response, 400, "ERROR_ARGUMENT");
      assertThat(response.body().path("error_description").asString())
          .isEqualTo("Argument " + name + " is null or empty");
    }
    refused(
        office().ann, CRM_ADD, crm("invoice", 1, office().ann, new ChatId(1)), "ERROR_ARGUMENT");
  }

  @Test
  default void theChatMustBelongToTheObject() {
    ChatId chat = answeredBy(office().ann);
    done(office().ann, "imopenlines.crm.lead.create", chat);
    ChatId other = office().writes("rita", "Hello").chat();

    refused(office().ann, CRM_ADD, crm("lead", 1, office().ann, other), "CHAT_NOT_IN_CRM");
    refused(office().ann, CRM_ADD, crm("deal", 1, office().ann, chat), "CHAT_NOT_IN_CRM");
    refused(
        office().ann, CRM_ADD, crm("lead", 1, office().ann, new ChatId(999)), "CHAT_NOT_IN_CRM");
  }

  @Test
  default void whoeverTakesNoPartCannotBeTheWriter() {
    ChatId chat = answeredBy(office().ann);
    done(office().ann, "imopenlines.crm.lead.create", chat);

    refused(office().ann, CRM_ADD, crm("lead", 1, office().chief, chat), "CANCELED");
    refused(office().ann, CRM_ADD, crm("lead", 1, new UserId(99999), chat), "CANCELED");
  }

  @Test
  default void writerAndCallerMustBothSeeTheObject() {
    ChatId chat = answeredBy(office().ann);
    done(office().ann, "imopenlines.crm.lead.create", chat);
    office().crm.shutOut(office().bob);
    String json = crm("lead", 1, office().ann, chat);

    refused(office().call(office().bob, CRM_ADD, json), 403, "ACCESS_DENIED");
    refused(
        office().call(office().ann, CRM_ADD, crm("lead", 77, office().ann, chat)),
        403,
        "ACCESS_DENIED");
    office().crm.shutOut(office().ann);
    refused(office().call(office().chief, CRM_ADD, json), 403, "ACCESS_DENIED");
    assertThat(office().outgoing(chat)).isEmpty();
  }
}
