package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.openchannels.telegram.FakeTelegram;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A line that is reached by a bot of Telegram: the whole server, and a server that plays Telegram.
interface TelegramContract {
  long CHAT = 4711;

  LiveServer server();

  /// Stops the server and starts it again on what it has left.
  void restart() throws Exception;

  FakeTelegram telegram();

  /// The store's address for JDBC.
  String store();

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
  }

  private JsonNode done(String who, String method, Map<String, Object> parameters) {
    Answer answer = server().rest(who, method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private JsonNode connected() {
    return done(
        "admin",
        "switchboard.telegram.add",
        Map.of("LINE", server().key("/line"), "TOKEN", FakeTelegram.TOKEN));
  }

  private long chat() {
    return done(
            "admin",
            "imopenlines.session.open",
            Map.of("USER_CODE", "telegrambot|" + server().key("/line") + "|" + CHAT + "|" + CHAT))
        .path("chatId")
        .asLong();
  }

  private JsonNode opened() {
    return done("admin", "switchboard.inbox.open", Map.of("CHAT_ID", chat()));
  }

  private List<JsonNode> messages() {
    return List.copyOf(opened().path("messages").values());
  }

  private List<String> heard() {
    return messages().stream()
        .filter(message -> message.at("/author/kind").asString("").equals("client"))
        .map(message -> message.path("text").asString())
        .toList();
  }

  private void arrived() {
    soon().until(() -> telegram().waiting() == 0);
  }

  /// The operator takes the dialog, unless it is his already.
  private void takes() {
    server().rest("operator", "imopenlines.session.intercept", Map.of("CHAT_ID", chat()));
  }

  /// The operator takes the dialog and writes.
  private long answers(String text) {
    takes();
    return done("operator", "im.message.add", Map.of("DIALOG_ID", "chat" + chat(), "MESSAGE", text))
        .asLong();
  }

  @Test
  default void aBotIsAddedWithItsTokenWhichNobodySeesAgain() {
    JsonNode added = connected();
    assertThat(added.path("LINK").asString()).isEqualTo("https://t.me/harbour_bot");
    assertThat(added.toString()).doesNotContain("secret");
    soon()
        .until(() ->
            done("admin", "switchboard.telegram.list", Map.of())
                .at("/0/RECEIVING")
                .asString()
                .equals("receiving"));
    assertThat(done("admin", "switchboard.telegram.list", Map.of()).toString())
        .doesNotContain("secret");
    Answer again =
        server()
            .rest(
                "admin",
                "switchboard.telegram.add",
                Map.of("LINE", server().key("/line"), "TOKEN", FakeTelegram.TOKEN));
    assertThat(again.json().path("error").asString()).isEqualTo("BOT_TAKEN");
    assertThat(again.body()).doesNotContain("secret");
  }

  @Test
  default void aTokenThatTelegramDoesNotKnowIsRefused() {
    for (String token : List.of("hello", "1:x/../y", "99:AAAAAAAAAAAAAAAAAAAAAAAA")) {
      Answer answer =
          server()
              .rest(
                  "admin",
                  "switchboard.telegram.add",
                  Map.of("LINE", server().key("/line"), "TOKEN", token));
      assertThat(answer.json().path("error").asString()).isEqualTo("TOKEN_WRONG");
    }
  }

  @Test
  default void whatIsWrittenComesInOnceAndIsForgottenThereOnlyWhenItIsHere() throws Exception {
    connected();
    telegram().forgets(true);
    telegram().writes(CHAT, 1, "'text':'Hello'");
    long last = telegram().writes(CHAT, 2, "'text':'Is anybody there?'");
    soon().until(() -> telegram().offsets().contains(last + 1));
    restart();
    int before = telegram().offsets().size();
    soon().until(() -> telegram().offsets().size() > before + 2);
    telegram().forgets(false);
    arrived();
    assertThat(heard()).containsExactly("Hello", "Is anybody there?");
    assertThat(telegram().offsets().subList(before, telegram().offsets().size()))
        .containsOnly(last + 1);
    assertThat(opened().at("/client/name").asString()).isEqualTo("Nora Lind");
  }

  @Test
  default void aStartIsNoMessageAndItsPayloadIsKeptForTheDialog() throws Exception {
    connected();
    telegram().writes(CHAT, 1, "'text':'/start spring-sale'");
    telegram().writes(CHAT, 2, "'text':'Hello'");
    arrived();
    assertThat(heard()).containsExactly("Hello");
    assertThat(StoreText.columns(store(), "spring-sale"))
        .contains("telegram_visit.payload", "dialog.card");
  }

  @Test
  default void answersGoOutInOrderFormattedAndCut() {
    connected();
    telegram().writes(CHAT, 1, "'text':'operator'");
    arrived();
    answers("[b]Fish & chips[/b] < 5");
    answers("x".repeat(3000) + "\n\n" + "y".repeat(3000));
    soon().until(() -> telegram().texts().contains("y".repeat(3000)));
    assertThat(telegram().texts())
        .containsSubsequence("<b>Fish &amp; chips</b> &lt; 5", "x".repeat(3000), "y".repeat(3000));
  }

  @Test
  default void whoHasBlockedTheBotIsToldToTheOperator() {
    connected();
    telegram().writes(CHAT, 1, "'text':'operator'");
    arrived();
    answers("Hello");
    soon().until(() -> telegram().texts().contains("Hello"));
    telegram().refuses("sendMessage", 429, "Too Many Requests", "{\"retry_after\":1}");
    telegram().refuses("sendMessage", 403, "Forbidden: bot was blocked by the user", "{}");
    answers("Good morning");
    soon()
        .until(() ->
            done("admin", "switchboard.delivery.list", Map.of("STATE", "parked"))
                .toString()
                .contains("The client has blocked the bot."));
  }

  @Test
  default void changesGoBothWays() {
    connected();
    telegram().writes(CHAT, 1, "'text':'operator'");
    telegram().writes(CHAT, 2, "'text':'Whre is it?'");
    telegram().brings("'edited_message':" + FakeTelegram.message(CHAT, 2, "'text':'Where is it?'"));
    arrived();
    assertThat(heard()).containsExactly("operator", "Where is it?");
    long message = answers("On Tusday");
    soon().until(() -> telegram().texts().contains("On Tusday"));
    done("operator", "im.message.update", Map.of("MESSAGE_ID", message, "MESSAGE", "On Tuesday"));
    soon().until(() -> !telegram().said("editMessageText").isEmpty());
    assertThat(telegram().said("editMessageText").getLast().body().path("text").asString())
        .isEqualTo("On Tuesday");
    done("operator", "im.message.delete", Map.of("MESSAGE_ID", message));
    soon().until(() -> !telegram().said("deleteMessage").isEmpty());
  }

  @Test
  default void aPartThatAChangeHasAddedIsNotSaidAgainWhenTheNextOneHasToWait() {
    connected();
    telegram().writes(CHAT, 1, "'text':'operator'");
    arrived();
    String one = "x".repeat(3000);
    String two = "y".repeat(3000);
    String three = "z".repeat(3000);
    long message = answers(one);
    soon().until(() -> telegram().texts().contains(one));
    telegram().lets("sendMessage");
    telegram().refuses("sendMessage", 429, "Too Many Requests", "{\"retry_after\":1}");
    done(
        "operator",
        "im.message.update",
        Map.of("MESSAGE_ID", message, "MESSAGE", one + "\n\n" + two + "\n\n" + three));
    soon().until(() -> telegram().texts().contains(three));
    assertThat(telegram().texts()).containsOnlyOnce(one, two, three);
    done("operator", "im.message.delete", Map.of("MESSAGE_ID", message));
    soon().until(() -> telegram().said("deleteMessage").size() == 3);
  }

  @Test
  default void quotesAreSeenOnBothSides() {
    connected();
    telegram().writes(CHAT, 1, "'text':'operator'");
    arrived();
    long ours = answers("Which size?");
    soon().until(() -> telegram().texts().contains("Which size?"));
    soon().until(() -> !message(ours).path("delivery").path("state").asString().equals("sending"));
    long number = telegram().numberOf("Which size?");
    quotes(2, "Large", number);
    quotes(3, "And blue", 2);
    quotes(4, "Somebody else's", 77);
    arrived();
    List<JsonNode> heard = fromClient();
    assertThat(heard.get(1).path("reply_to").asLong()).isEqualTo(ours);
    assertThat(heard.get(2).path("reply_to").asLong()).isEqualTo(heard.get(1).path("id").asLong());
    assertThat(heard.get(3).path("reply_to").isNull()).isTrue();
    done(
        "operator",
        "im.message.add",
        Map.of(
            "DIALOG_ID",
            "chat" + chat(),
            "MESSAGE",
            "Dark blue?",
            "REPLY_ID",
            heard.get(2).path("id").asLong()));
    soon().until(() -> telegram().texts().contains("Dark blue?"));
    assertThat(
            telegram()
                .said("sendMessage")
                .getLast()
                .body()
                .at("/reply_parameters/message_id")
                .asLong())
        .isEqualTo(3);
  }

  private void quotes(long message, String text, long quoted) {
    telegram()
        .writes(
            CHAT,
            message,
            "'text':'%s','reply_to_message':{'message_id':%d}"
                .formatted(text.replace("'", ""), quoted));
  }

  private JsonNode message(long id) {
    return messages().stream()
        .filter(message -> message.path("id").asLong() == id)
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> fromClient() {
    return messages().stream()
        .filter(message -> message.at("/author/kind").asString("").equals("client"))
        .toList();
  }

  @Test
  default void aWebhookOfSomebodyElseIsToldAndTakenAway() {
    telegram().setWebhook();
    connected();
    soon().until(() -> state().equals("webhook"));
    assertThat(done("admin", "switchboard.channel.list", Map.of()).toString())
        .contains("\"deaf\":\"webhook\"");
    done("admin", "switchboard.telegram.takeover", Map.of("ID", FakeTelegram.BOT));
    soon().until(() -> state().equals("receiving"));
  }

  @Test
  default void anotherPollerOfTheSameBotIsToldAndWaitedFor() {
    for (int i = 0; i < 3; i++) {
      telegram()
          .refuses(
              "getUpdates",
              409,
              "Conflict: terminated by other getUpdates request; make sure that only one bot"
                  + " instance is running",
              "{}");
    }
    connected();
    soon().until(() -> state().equals("conflict"));
    telegram().writes(CHAT, 1, "'text':'Hello'");
    soon().until(() -> state().equals("receiving"));
    arrived();
    assertThat(heard()).containsExactly("Hello");
  }

  private String state() {
    return done("admin", "switchboard.telegram.list", Map.of()).at("/0/RECEIVING").asString();
  }

  @Test
  default void filesComeInAndGoOut() {
    connected();
    telegram().keeps("f1", "An invoice".getBytes(UTF_8));
    telegram().writes(CHAT, 1, "'text':'operator'");
    telegram()
        .writes(
            CHAT,
            2,
            "'caption':'My invoice','document':{'file_id':'f1','file_name':'invoice.txt'}");
    telegram()
        .writes(CHAT, 3, "'document':{'file_id':'f2','file_name':'big.zip','file_size':30000000}");
    arrived();
    assertThat(heard())
        .contains("My invoice")
        .anyMatch(text -> text.contains("big.zip") && text.contains("20 MB"));
    assertThat(opened().toString()).contains("invoice.txt");
    takes();
    String content = Base64.getEncoder().encodeToString("A file".getBytes(UTF_8));
    long file =
        done(
                "operator",
                "switchboard.file.upload",
                Map.of("FILE", List.of("a.txt", content), "CHAT_ID", chat()))
            .path("ID")
            .asLong();
    done(
        "operator",
        "im.disk.file.commit",
        Map.of("CHAT_ID", chat(), "FILE_ID", file, "MESSAGE", "Look"));
    soon().until(() -> !telegram().said("sendDocument").isEmpty());
    assertThat(telegram().said("sendDocument").getLast().form())
        .contains("filename=\"a.txt\"", "A file", "" + CHAT);
  }

  @Test
  default void aPressedButtonIsWhatTheClientSays() {
    connected();
    telegram().writes(CHAT, 1, "'text':'operator'");
    arrived();
    takes();
    done(
        "operator",
        "im.message.add",
        Map.of(
            "DIALOG_ID",
            "chat" + chat(),
            "MESSAGE",
            "Which colour?",
            "KEYBOARD",
            List.of(Map.of("TEXT", "Red"), Map.of("TEXT", "Blue"))));
    soon().until(() -> telegram().texts().contains("Which colour?"));
    String choice =
        telegram()
            .said("sendMessage")
            .getLast()
            .body()
            .at("/reply_markup/inline_keyboard/1/0/callback_data")
            .asString();
    telegram()
        .brings(
            "'callback_query':{'id':'q1','from':{'id':%d,'first_name':'Nora'},'data':'%s','message':%s}"
                .formatted(CHAT, choice, FakeTelegram.message(CHAT, 9, "'text':'x'")));
    arrived();
    assertThat(heard()).contains("Blue");
    soon().until(() -> !telegram().said("answerCallbackQuery").isEmpty());
  }

  @Test
  default void nothingIsLeftOfAnErasedClient() throws Exception {
    connected();
    telegram().writes(CHAT, 1, "'text':'/start zebrafink'");
    telegram().writes(CHAT, 2, "'text':'Hello'");
    arrived();
    takes();
    done("operator", "imopenlines.operator.finish", Map.of("CHAT_ID", chat()));
    done("admin", "switchboard.erasure.add", Map.of("CHAT_ID", chat()));
    soon().until(() -> StoreText.columns(store(), "zebrafink").isEmpty());
    soon().until(() -> StoreText.columns(store(), "noralind").isEmpty());
  }
}
