package dev.switchboard.openchannels.im;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.session.InTheOffice;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Chats, who takes part in them, and lists of them.
interface ChatsContract extends InTheOffice {
  @Test
  default void aChatIsReadInPagesBothWays() {
    ChatId chat = answeredBy(office().ann);
    for (int i = 1; i <= 5; i++) {
      office().writes("karl", "m" + i);
    }
    JsonNode newest = page(chat, "'LIMIT':2");
    assertThat(texts(newest)).containsExactly("m5", "m4");
    long fourth = newest.path("messages").get(1).path("id").asLong();
    assertThat(texts(page(chat, "'LAST_ID':" + fourth + ",'LIMIT':2"))).containsExactly("m3", "m2");
    assertThat(texts(page(chat, "'FIRST_ID':" + fourth))).containsExactly("m5", "m4");
    JsonNode first = page(chat, "'FIRST_ID':0,'LIMIT':2");
    assertThat(texts(first)).containsExactly("m1", "Hello");
    assertThat(first.path("users").get(0).path("connector").asBoolean()).isTrue();
  }

  @Test
  default void whatIsReadIsNotNewAnyMore() {
    ChatId chat = answeredBy(office().ann);
    office().writes("karl", "one");
    office().writes("karl", "two");
    assertThat(page(chat, "'LIMIT':1").path("messages").get(0).path("unread").asBoolean()).isTrue();
    assertThat(counter(office().ann)).isEqualTo(3);
    JsonNode read = call(office().ann, "im.dialog.read", dialog(chat)).result();
    assertThat(read.path("counter").asLong()).isZero();
    assertThat(read.path("dialogId").asString()).isEqualTo("chat" + chat);
    assertThat(counter(office().ann)).isZero();
    office().writes("karl", "three");
    assertThat(counter(office().ann)).isEqualTo(1);
    JsonNode got = call(office().ann, "im.dialog.get", dialog(chat)).result();
    assertThat(got.path("counter").asLong()).isEqualTo(1);
    assertThat(got.path("entity_type").asString()).isEqualTo("LINES");
  }

  @Test
  default void anEmployeesChatsComeNewestFirst() {
    ChatId old = answeredBy(office().ann);
    ChatId young = office().writes("nora", "Hello").chat();
    office().call(office().ann, "imopenlines.session.intercept", young);
    assertThat(recent(office().ann, "{}")).containsExactly("chat" + young, "chat" + old);
    assertThat(recent(office().ann, "{'LIMIT':1}")).containsExactly("chat" + young);
    assertThat(recent(office().ann, "{'LIMIT':1,'OFFSET':1}")).containsExactly("chat" + old);
    assertThat(recent(office().ann, "{'SKIP_OPENLINES':'Y'}")).isEmpty();
    assertThat(recent(office().ann, "{'LAST_MESSAGE_DATE':'2001-01-01T00:00:00+00:00'}")).isEmpty();
    assertThat(recent(office().outsider, "{}")).isEmpty();
    JsonNode page = call(office().ann, "im.recent.list", "{'LIMIT':1}").result();
    assertThat(page.path("hasMore").asBoolean()).isTrue();
    JsonNode got = call(office().ann, "im.recent.get", "{'ONLY_OPENLINES':'Y'}").result();
    assertThat(got.get(0).path("lines").path("status").asInt()).isEqualTo(10);
    refused(office().ann, "im.recent.list", "{'LAST_MESSAGE_DATE':'soon'}", "ERROR_ARGUMENT");
  }

  @Test
  default void anEmployeeMarksChatsForHimselfAlone() {
    ChatId chat = answeredBy(office().ann);
    String mine = dialog(chat);
    done("im.recent.pin", mine);
    done("im.chat.mute", mine);
    done("im.recent.unread", mine);
    JsonNode item = call(office().ann, "im.recent.list", "{}").result().path("items").get(0);
    assertThat(item.path("pinned").asBoolean()).isTrue();
    assertThat(item.path("unread").asBoolean()).isTrue();
    assertThat(item.at("/chat/mute_list/0").asLong()).isEqualTo(office().ann.value());
    JsonNode counters = call(office().ann, "im.counters.get", "{}").result();
    assertThat(counters.at("/TYPE/ALL").asInt()).as("muted chats do not count").isZero();
    assertThat(counters.at("/CHAT_MUTED/" + chat).asInt()).isEqualTo(1);
    assertThat(counters.at("/CHAT_UNREAD/0").asLong()).isEqualTo(chat.value());
    done("im.dialog.read", mine);
    counters = call(office().ann, "im.counters.get", "{}").result();
    assertThat(counters.path("CHAT_UNREAD").isEmpty()).as("read, hence not marked").isTrue();
    refused(call(office().outsider, "im.chat.mute", mine), 403, "ACCESS_ERROR");
  }

  @Test
  default void aHiddenChatComesBackWhenSomebodyWrites() {
    ChatId chat = answeredBy(office().ann);
    done("im.recent.hide", dialog(chat));
    assertThat(recent(office().ann, "{}")).isEmpty();
    office().writes("karl", "Are you there?");
    assertThat(recent(office().ann, "{}")).containsExactly("chat" + chat);
  }

  @Test
  default void whatIsToBeReadAgainIsNewFromThatMessageOn() {
    ChatId chat = answeredBy(office().ann);
    office().writes("karl", "one");
    office().writes("karl", "two");
    done("im.dialog.read", dialog(chat));
    long two = page(chat, "'LIMIT':1").path("messages").get(0).path("id").asLong();
    done("im.dialog.unread", "{'DIALOG_ID':'chat" + chat + "','MESSAGE_ID':" + two + "}");
    assertThat(counter(office().ann)).isEqualTo(1);
    done("im.dialog.read.all", "{}");
    assertThat(counter(office().ann)).isZero();
  }

  @Test
  default void whatWasFoundLastComesFirst() {
    ChatId old = answeredBy(office().ann);
    ChatId young = office().writes("nora", "Hello").chat();
    done("im.search.last.add", dialog(young));
    office().store().clock().advance(Duration.ofSeconds(1));
    done("im.search.last.add", dialog(old));
    JsonNode found = call(office().ann, "im.search.last.get", "{}").result();
    assertThat(found.get(0).path("id").asString()).isEqualTo("chat" + old);
    assertThat(found.get(1).path("id").asString()).isEqualTo("chat" + young);
    done("im.search.last.delete", dialog(old));
    assertThat(call(office().ann, "im.search.last.get", "{}").result().size()).isEqualTo(1);
  }

  private void done(String method, String json) {
    TestRest.Response response = call(office().ann, method, json);
    assertThat(response.status()).as(method + " " + response.body()).isEqualTo(200);
  }

  @Test
  default void onlyThoseOfTheLineSeeAChat() {
    ChatId chat = answeredBy(office().ann);
    for (String method : List.of("im.dialog.get", "im.dialog.messages.get", "im.dialog.read")) {
      refused(call(office().outsider, method, dialog(chat)), 403, "ACCESS_ERROR");
      refused(call(office().ann, method, "{'DIALOG_ID':'chat999999'}"), 403, "ACCESS_ERROR");
      refused(office().ann, method, "{}", "DIALOG_ID_EMPTY");
      refused(office().ann, method, "{'DIALOG_ID':'5'}", "DIALOG_ID_EMPTY");
    }
    refused(
        office().ann,
        "im.dialog.messages.get",
        "{'DIALOG_ID':'chat" + chat + "','LAST_ID':'x'}",
        "LAST_ID_STRING");
    refused(
        office().ann,
        "im.dialog.messages.get",
        "{'DIALOG_ID':'chat" + chat + "','FIRST_ID':'x'}",
        "FIRST_ID_STRING");
    refused(office().outsider, "im.chat.user.list", "{'CHAT_ID':" + chat + "}", "ACCESS_ERROR");
    refused(office().outsider, "im.dialog.writing", dialog(chat), "ACCESS_ERROR");
    assertThat(call(office().outsider, "im.search.chat.list", "{'FIND':'karl'}").result())
        .isEmpty();
  }

  @Test
  default void aChatIsFoundByItsClientsCodeAndByItsTitle() {
    ChatId chat = answeredBy(office().ann);
    String code = office().dialog(chat).code();
    String ask = "{'ENTITY_TYPE':'LINES','ENTITY_ID':'" + code + "'}";
    assertThat(call(office().ann, "im.chat.get", ask).result().path("ID").asLong())
        .isEqualTo(chat.value());
    assertThat(call(office().outsider, "im.chat.get", ask).result().isNull()).isTrue();
    JsonNode found = call(office().ann, "im.search.chat.list", "{'FIND':'KARL'}").result();
    assertThat(found.get(0).path("id").asLong()).isEqualTo(chat.value());
    refused(office().ann, "im.search.chat.list", "{'FIND':'k'}", "FIND_SHORT");
  }

  @Test
  default void employeesComeAndGoButNotWhoAnswers() {
    ChatId chat = answeredBy(office().ann);
    String with = "{'CHAT_ID':" + chat + ",";
    long guest = office().outsider.value();
    yes(office().ann, "im.chat.user.add", with + "'USERS':[" + guest + "]}");
    assertThat(call(office().ann, "im.chat.user.list", with + "'X':1}").result().toString())
        .contains(Long.toString(guest));
    assertThat(call(office().outsider, "im.dialog.get", dialog(chat)).status()).isEqualTo(200);
    refused(
        office().ann,
        "im.chat.user.delete",
        with + "'USER_ID':" + office().ann.value() + "}",
        "ACCESS_DENIED_KICK");
    refused(office().ann, "im.chat.leave", with + "'X':1}", "ACCESS_DENIED_KICK");
    yes(office().ann, "im.chat.user.delete", with + "'USER_ID':" + guest + "}");
    refused(
        office().ann, "im.chat.user.delete", with + "'USER_ID':" + guest + "}", "USER_NOT_FOUND");
    refused(office().ann, "im.chat.user.delete", with + "'X':1}", "USER_ID_EMPTY");
    refused(office().ann, "im.chat.user.delete", "{}", "CHAT_ID_EMPTY");
    refused(
        office().ann,
        "im.chat.user.add",
        with + "'USERS':[" + office().stranger.value() + "]}",
        "ACCESS_ERROR");
    refused(office().ann, "im.chat.user.add", with + "'USERS':['x']}", "ACCESS_ERROR");
    refused(office().outsider, "im.chat.leave", with + "'X':1}", "ACCESS_ERROR");
    yes(office().bob, "im.chat.user.add", with + "'USERS':[" + office().bob.value() + "]}");
    yes(office().bob, "im.chat.leave", with + "'X':1}");
  }

  @Test
  default void whoWritesCanBeSeenWriting() {
    ChatId chat = answeredBy(office().ann);
    yes(office().ann, "im.dialog.writing", dialog(chat));
    assertThat(office().heard(DialogEvent.Typing.class).getLast().by()).isEqualTo(office().ann);
  }

  @Test
  default void peopleAreToldByNumberAndFoundByName() {
    long bob = office().bob.value();
    JsonNode user = call(office().ann, "im.user.get", "{'ID':" + bob + "}").result();
    assertThat(user.path("name").asString()).isEqualTo("bob Smith");
    assertThat(call(office().ann, "im.user.get", "{}").result().path("id").asLong())
        .isEqualTo(office().ann.value());
    refused(office().ann, "im.user.get", "{'ID':0}", "ID_EMPTY");
    refused(office().ann, "im.user.get", "{'ID':99999}", "USER_NOT_EXISTS");
    assertThat(call(office().ann, "im.user.list.get", "{'ID':[" + bob + ",99999]}").result())
        .hasSize(1);
    refused(office().ann, "im.user.list.get", "{}", "INVALID_FORMAT");
    refused(office().ann, "im.user.list.get", "{'ID':['x']}", "INVALID_FORMAT");
    assertThat(call(office().ann, "im.search.user.list", "{'FIND':'BOB'}").result().propertyNames())
        .containsExactly(Long.toString(bob));
    refused(office().ann, "im.search.user.list", "{'FIND':''}", "FIND_SHORT");
  }

  private TestRest.Response call(UserId user, String method, String json) {
    return office().call(user, method, json);
  }

  private static String dialog(ChatId chat) {
    return "{'DIALOG_ID':'chat" + chat + "'}";
  }

  private JsonNode page(ChatId chat, String members) {
    return call(
            office().ann,
            "im.dialog.messages.get",
            "{'DIALOG_ID':'chat" + chat + "'," + members + "}")
        .result();
  }

  private static List<String> texts(JsonNode page) {
    return page.path("messages")
        .valueStream()
        .map(message -> message.path("text").asString())
        .toList();
  }

  private List<String> recent(UserId user, String json) {
    return call(user, "im.recent.list", json)
        .result()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  private long counter(UserId user) {
    return call(user, "im.counters.get", "{}").result().path("TYPE").path("LINES").asLong();
  }

  private void yes(UserId user, String method, String json) {
    assertThat(call(user, method, json).body().toString()).contains("\"result\":true");
  }
}
