package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.platform.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The synchronous API: what the agent says stands in the answer of the request.
///
/// Source: spec/agents.md §5.4, §12.1, §12.2, §12.5.
interface AnswersContract extends WithChannels {
  String ECHO =
      """
      {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
       {"id":2,"type":"text","text":"Heard {{ client_message }}","next":3},
       {"id":3,"type":"wait_for_reaction","next":4},{"id":4,"type":"jump","to":2}]}\
      """;
  String MENU =
      """
      {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
       {"id":2,"type":"text","text":"Coffee?","next":3},
       {"id":3,"type":"button_menu","children":[4,6,8]},
       {"id":4,"type":"button","label":"Yes","next":5},
       {"id":6,"type":"button","label":"No","next":7},{"id":8,"type":"fallback","next":9},
       {"id":5,"type":"text","text":"Here it is","next":10},{"id":10,"type":"wait_for_reaction"},
       {"id":7,"type":"text","text":"As you like","next":11},{"id":11,"type":"wait_for_reaction"},
       {"id":9,"type":"text","text":"Pardon?","next":12},{"id":12,"type":"wait_for_reaction"}]}\
      """;

  @Test
  default void whatTheAgentSaysStandsInTheAnswerAndIsSentNowhereElse() {
    Channel channel = channel(staffedLine(), bot(ECHO), false);
    String chat = WithChannels.freshChat();

    assertThat(ask(channel, newMessage(chat, "Hello")))
        .isEqualTo(says(true, operator("Heard Hello")));
    assertThat(ask(channel, newMessage(chat, "Again")))
        .isEqualTo(says(true, operator("Heard Again")));
    assertThat(stored(channel, chat)).contains("Hello", "Heard Hello", "Again", "Heard Again");
    assertThat(client().sentTo(chat)).isEmpty();
  }

  @Test
  default void anIdOfAChatMayBeATextAndAKindMayBeMissing() {
    Channel channel = channel(staffedLine(), bot(ECHO), false);
    String body = "{\"event\":\"new_message\",\"chat\":{\"id\":\"c1\"},\"text\":\"Hi\"}";
    assertThat(ask(channel, body)).isEqualTo(says(true, operator("Heard Hi")));
  }

  @Test
  default void aNewChatIsAnsweredWhenItBringsMessages() {
    Channel channel = channel(staffedLine(), bot(ECHO), false);
    String chat = WithChannels.freshChat();
    String empty = "{\"event\":\"new_chat\",\"chat\":{\"id\":%s}}".formatted(chat);
    assertThat(ask(channel, empty)).isEqualTo(Json.tree("{}"));

    String full =
        """
        {"event":"new_chat","chat":{"id":%s},"messages":[
          {"kind":"visitor","text":"Hi","response":{"button":{}}},{"text":"Are you there?"}]}\
        """
            .formatted(chat);
    assertThat(ask(channel, full))
        .isEqualTo(says(true, operator("Heard Hi"), operator("Heard Are you there?")));
  }

  @Test
  default void buttonsAreAnsweredByTheirId() {
    Channel channel = channel(staffedLine(), bot(MENU), false);
    String chat = WithChannels.freshChat();
    JsonNode menu = ask(channel, newMessage(chat, "Hi")).path("messages");
    assertThat(menu.get(0).path("text").asString()).isEqualTo("Coffee?");
    assertThat(menu.get(1).path("kind").asString()).isEqualTo("keyboard");
    JsonNode yes = menu.get(1).at("/buttons/0/0");
    assertThat(yes.path("text").asString()).isEqualTo("Yes");

    String press =
        """
        {"event":"new_message","chat":{"id":%s},"kind":"keyboard_response",
         "response":{"button":{"id":"%s","text":"Yes"}}}\
        """
            .formatted(chat, yes.path("id").asString());
    assertThat(ask(channel, press)).isEqualTo(says(true, operator("Here it is")));
  }

  @Test
  default void aMessageThatComesAgainIsStoredOnceAndAnsweredAlike() {
    Channel channel = channel(staffedLine(), bot(ECHO), false);
    String chat = WithChannels.freshChat();
    String body =
        "{\"event\":\"new_message\",\"chat\":{\"id\":%s},\"id\":\"x1\",\"text\":\"Once\"}"
            .formatted(chat);
    JsonNode first = ask(channel, body);
    assertThat(first).isEqualTo(says(true, operator("Heard Once")));
    assertThat(ask(channel, body)).isEqualTo(first);
    assertThat(stored(channel, chat)).containsOnlyOnce("Heard Once");
  }

  @Test
  default void manyAskAtOnceAndEachHearsTheAnswerToHisOwn() throws Exception {
    Channel channel = channel(staffedLine(), bot(ECHO), false);
    String shared = WithChannels.freshChat();
    List<Callable<JsonNode>> asking = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = "question " + i;
      String chat = i < 6 ? shared : WithChannels.freshChat();
      asking.add(() -> ask(channel, newMessage(chat, text)));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> answers = threads.invokeAll(asking);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(says(true, operator("Heard question " + i)));
      }
    }
    assertThat(client().sentTo(shared)).isEmpty();
  }

  @Test
  default void whoHandsOverSaysSoAndPeopleAnswerAtTheAddressOfTheChannel() {
    Channel channel = channel(staffedLine(), bot(HANDS_OVER), false);
    String chat = WithChannels.freshChat();
    assertThat(ask(channel, newMessage(chat, "A person, please")))
        .isEqualTo(says(false, operator("One moment")));
    assertThat(ask(channel, newMessage(chat, "Hello?"))).isEqualTo(says(false));

    post(answered(channel, chat), "What can I do for you?");
    assertThat(sent(chat, 1).getLast().text()).isEqualTo("What can I do for you?");
    assertThat(ask(channel, newMessage(chat, "A coffee"))).isEqualTo(says(false));
    assertThat(client().sentTo(chat))
        .extracting(ClientServer.Sent::text)
        .doesNotContain("One moment");
  }

  @Test
  default void withoutAnAgentThereIsNoAnswer() {
    Channel channel = channel(staffedLine(), 0, false);
    String chat = WithChannels.freshChat();
    assertThat(ask(channel, newMessage(chat, "Hello"))).isEqualTo(says(false));
    assertThat(stored(channel, chat)).contains("Hello");
  }

  @Test
  default void whereTheChannelHasNoAddressWhatPeopleWriteIsMarkedAsNotDelivered() {
    Channel channel = channel(staffedLine(), 0, false);
    done("switchboard.omnichannel.update", Map.of("ID", channel.id(), "URL", ""));
    String chat = WithChannels.freshChat();
    ask(channel, newMessage(chat, "Hello"));
    post(answered(channel, chat), "Good morning");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(stored(channel, chat)).contains("\"state\":\"parked\""));
  }

  @Test
  default void theTwoWaysLeadIntoOneDialog() {
    Channel channel = channel(staffedLine(), bot(ECHO), false);
    String chat = WithChannels.freshChat();
    ask(channel, newMessage(chat, "At once"));
    write(channel, chat, "Later");

    assertThat(sent(chat, 1)).extracting(ClientServer.Sent::text).containsExactly("Heard Later");
    assertThat(stored(channel, chat)).contains("Heard At once", "Heard Later");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; 400; event is required.",
        "{'event':'new_message'}; 400; chat is required.",
        "{'event':'new_message','chat':{}}; 400; chat.id is required.",
        "{'event':'new_chat','chat':{}}; 400; chat.id is required.",
        "{'event':'new_message','chat':{'id':1}}; 400; text is required.",
        "{'event':'new_chat','chat':{'id':1},'messages':[{}]}; 400; messages[].text is required.",
        "{'event':'new_message','chat':{'id':1},'kind':'keyboard_response'}; 400;"
            + " response is required.",
        "{'event':'new_message','chat':{'id':1},'kind':'keyboard_response','response':{}}; 400;"
            + " response.button is required.",
        "{'event':['new_message']}; 500; event must be a string.",
        "{'event':'new_message','chat':7}; 500; chat must be an object.",
        "{'event':'new_message','chat':{'id':{}}}; 500; chat.id must be an integer or a string.",
        "{'event':'new_message','chat':{'id':1},'text':{}}; 500; text must be a string.",
        "{'event':'new_chat','chat':{'id':1},'messages':{}}; 500; messages must be an array.",
        "{'event':'new_chat','chat':{'id':1},'messages':[7]}; 500;"
            + " messages[] must be an object.",
      })
  default void whatIsWrongIsNamedByItsField(String body, int status, String sentence) {
    Channel channel = channel(staffedLine(), 0, false);
    Answer answer = send(channel.token(), body.replace('\'', '"'));
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().path("error").asString()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'event':'chat_closed','chat':{'id':1}}",
        "{'event':'new_message','chat':{'id':1},'kind':'sticker'}"
      })
  default void whatIsNotKnownIsIgnored(String body) {
    Channel channel = channel(staffedLine(), 0, false);
    Answer answer = send(channel.token(), body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{}");
  }

  @Test
  default void aWrongTokenAndAnInactiveChannelLookAlikeToWhoAsks() {
    for (String token : List.of("nobody", server().key("/omnichannel/inactive"))) {
      Answer answer = send(token, newMessage("1", "Hi"));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo("{\"error\":\"There is no active channel for received event.\"}");
    }
    assertThat(server().get(address("nobody")).status()).isEqualTo(405);
    assertThat(send("a/b", newMessage("1", "Hi")).status()).isEqualTo(404);
  }

  private String stored(Channel channel, String chat) {
    String code = "omnichannel|" + channel.line() + "|" + chat + "|" + chat;
    JsonNode dialog = done("imopenlines.dialog.get", Map.of("USER_CODE", code));
    return done("switchboard.inbox.open", Map.of("CHAT_ID", dialog.path("id").asLong()))
        .path("messages")
        .toString();
  }

  private static String newMessage(String chat, String text) {
    return "{\"event\":\"new_message\",\"chat\":{\"id\":%s},\"kind\":\"visitor\",\"text\":\"%s\"}"
        .formatted(chat, text);
  }

  private JsonNode ask(Channel channel, String body) {
    Answer answer = send(channel.token(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Answer send(String token, String body) {
    return server().post(address(token), LiveServer.JSON, body.getBytes(UTF_8));
  }

  private static String address(String token) {
    return "/connector/webim/webim_message/" + token + "/bot_api_webhook";
  }

  private static String operator(String text) {
    return "{\"kind\":\"operator\",\"text\":\"%s\"}".formatted(text);
  }

  private static JsonNode says(boolean has, String... messages) {
    String said = messages.length == 0 ? "" : ",\"messages\":[" + String.join(",", messages) + "]";
    return Json.tree("{\"has_answer\":" + has + said + "}");
  }
}
