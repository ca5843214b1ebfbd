package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.bench.StoredRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole server over real HTTP, as a client's server and an integration meet it.
///
/// Source: spec/seed-omnichannel.txt, "Platform response when a request is unsuccessful";
/// contract/protocol.md.
final class ServerTest {
  private static final String NO_CHANNEL =
      "{\"error\":\"There is no active channel for received event.\"}";

  @TempDir private static Path data;
  private static ClientServer client;
  private static LiveServer server;
  private static StoredRows rows;

  @BeforeAll
  static void start() throws IOException {
    client = new ClientServer();
    server = LiveServer.start(data, client.url());
    rows = StoredRows.open(data);
  }

  @AfterAll
  static void stop() throws Exception {
    rows.close();
    server.close();
    client.close();
  }

  private static String message(String chat, String id, String text) {
    return """
    {"event":"new_message","chat_id":%s,"visitor":{"id":"v"},
     "message":{"id":"%s","kind":"visitor","text":"%s"}}\
    """
        .formatted(chat, id, text);
  }

  private static List<String> texts(String chat, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> client.sentTo(chat).size() >= count);
    return client.sentTo(chat).stream().map(ClientServer.Sent::text).toList();
  }

  @Test
  void aMessageIsAnsweredByTheAgentWithTheTokenOfTheClient() {
    assertThat(server.webhook(message("1001", "a1", "Hello")).status()).isEqualTo(200);
    assertThat(texts("1001", 1)).containsExactly("You said: Hello");
    ClientServer.Sent sent = client.sentTo("1001").getFirst();
    assertThat(sent.path()).isEqualTo("/send_message");
    assertThat(sent.authorization()).contains("Token " + server.key("/omnichannel/client_token"));
  }

  @Test
  void aChannelWithoutAClientTokenSendsNoAuthorization() {
    Answer added =
        server.rest(
            "admin",
            "switchboard.omnichannel.add",
            Map.of("TITLE", "Bare", "LINE", 1, "BOT_ID", 7, "URL", client.url()));
    assertThat(added.status()).as(added.body()).isEqualTo(200);
    Answer activated =
        server.rest(
            "admin",
            "switchboard.omnichannel.update",
            Map.of("ID", added.json().at("/result/ID").asLong(), "ACTIVE", "Y"));
    assertThat(activated.json().at("/result/ACTIVE").asBoolean()).as(activated.body()).isTrue();
    assertThat(activated.json().at("/result/WARNINGS")).as(activated.body()).isEmpty();
    String webhook = added.json().at("/result/WEBHOOK").asString();
    Answer taken =
        server.post(
            webhook.substring(server.base().length()),
            LiveServer.JSON,
            message("1002", "b1", "Hi").getBytes(UTF_8));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    texts("1002", 1);
    assertThat(client.sentTo("1002").getFirst().authorization()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 99_999})
  void aChannelIsNotMadeForABotThatIsNone(long user) {
    Map<String, Object> nothing = Map.of();
    int before = channels(server.rest("admin", "switchboard.omnichannel.list", nothing));

    Answer refused =
        server.rest("admin", "switchboard.omnichannel.add", Map.of("LINE", 1, "BOT_ID", user));

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().path("error").asString()).isEqualTo("BOT_NOT_FOUND");
    assertThat(channels(server.rest("admin", "switchboard.omnichannel.list", nothing)))
        .isEqualTo(before);
  }

  private static int channels(Answer listed) {
    return listed.json().path("result").size();
  }

  @Test
  void aWrongTokenAndAnInactiveChannelLookAlike() {
    byte[] body = message("1003", "c1", "Hi").getBytes(UTF_8);
    for (String token : List.of("nobody", server.key("/omnichannel/inactive"))) {
      Answer answer = server.post("/" + token + "/bot_api_webhook", LiveServer.JSON, body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).isEqualTo(NO_CHANNEL);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "event; {}",
        "event; {'event':null}",
        "chat_id; {'event':'new_message'}",
        "chat_id; {'event':'new_message','chat_id':'','message':{'id':'1','kind':'visitor','text':'x'}}",
        "message; {'event':'new_message','chat_id':1}",
        "message.id; {'event':'new_message','chat_id':1,'message':{'kind':'visitor','text':'x'}}",
        "message.kind; {'event':'new_message','chat_id':1,'message':{'id':'1','text':'x'}}",
        "message.text; {'event':'new_message','chat_id':1,'message':{'id':'1','kind':'visitor'}}",
        "message.data; {'event':'new_message','chat_id':1,'message':{'id':'1','kind':'file_visitor'}}",
        "message.data.state; {'event':'new_message','chat_id':1,'message':{'id':'1','kind':'file_visitor','data':{'url':'u'}}}",
        "message.data.url; {'event':'new_message','chat_id':1,'message':{'id':'1','kind':'file_visitor','data':{'state':'ready'}}}",
        "message.data.button; {'event':'new_message','chat_id':1,'message':{'id':'1','kind':'keyboard_response','data':{}}}",
        "visitor.id; {'event':'new_message','chat_id':1,'visitor':{},'message':{'id':'1','kind':'visitor','text':'x'}}"
      },
      quoteCharacter = '`')
  void aMissingFieldIsNamed(String field, String body) {
    Answer answer = server.webhook(body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + field + " is required.\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bot_api_webhook", "/a/b/bot_api_webhook", "/x/bot_api_webhooks", "/x"})
  void aWrongAddressIsNotFound(String path) {
    assertThat(server.post(path, LiveServer.JSON, new byte[] {'{', '}'}).status()).isEqualTo(404);
  }

  @Test
  void whatIsUnknownOrNotReadyIsTakenAndNothingIsStored() {
    StoredRows.Counts before = rows.counts();
    for (String body :
        List.of(
            "{'event':'typing','chat_id':77}",
            "{'event':'close_chat'}",
            "{'event':'new_message','chat_id':77,'message':{'id':'1','kind':'sticker'}}",
            "{'event':'new_message','chat_id':77,'message':{'id':'1','kind':'file_visitor',"
                + "'data':{'state':'upload','url':'https://example.com/f'}}}")) {
      Answer answer = server.webhook(body.replace('\'', '"'));
      assertThat(answer.status()).as(body).isEqualTo(200);
    }
    assertThat(server.rest("operator", "imopenlines.session.open", code("77", "77")).status())
        .isEqualTo(400);
    assertThat(rows.counts().dialogs()).isEqualTo(before.dialogs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "event; {'event':['new_message']}",
        "chat_id; {'event':'new_message','chat_id':true,'message':{'id':'1','kind':'visitor','text':'x'}}",
        "chat_id; {'event':'new_message','chat_id':1.5,'message':{'id':'1','kind':'visitor','text':'x'}}",
        "message; {'event':'new_message','chat_id':1,'message':'x'}",
        "message.text; {'event':'new_message','chat_id':1,'message':{'id':'1','kind':'visitor','text':{}}}",
        "visitor; {'event':'new_message','chat_id':1,'visitor':5,'message':{'id':'1','kind':'visitor','text':'x'}}",
        "visitor.fields.name; {'event':'new_message','chat_id':1,'visitor':{'id':'v','fields':{'name':[]}},'message':{'id':'1','kind':'visitor','text':'x'}}"
      },
      quoteCharacter = '`')
  void aWrongTypeIsNamed(String field, String body) {
    Answer answer = server.webhook(body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().path("error").asString()).startsWith(field + " must be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "hello", "\"text\"", "{\"event\":}", "{} {}"})
  void whatIsNoJsonObjectIsAnError(String body) {
    assertThat(server.webhook(body).status()).isEqualTo(500);
  }

  @Test
  void tooManyMessagesOfOneChatAreToldToComeBack() {
    List<Answer> answers =
        server.webhooks(
            IntStream.range(0, 60).mapToObj(i -> message("1004", "r" + i, "Hi")).toList());
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 200)
        .hasSizeGreaterThanOrEqualTo(20);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .isNotEmpty()
        .allSatisfy(answer -> {
          assertThat(answer.status()).isEqualTo(429);
          assertThat(answer.header("Retry-After")).contains("1");
        });
  }

  @Test
  void aChatIdIsSentBackInTheTypeInWhichItCame() {
    server.webhook(message("9007199254740993", "t1", "number"));
    server.webhook(message("\"9007199254740993\"", "t2", "again"));
    server.webhook(message("\"room-5\"", "t3", "text"));
    assertThat(texts("9007199254740993", 1).getFirst()).isEqualTo("You said: number");
    assertThat(texts("\"room-5\"", 1)).containsExactly("You said: text");
  }

  @Test
  void withoutAVisitorTheChatStandsForHim() {
    server.webhook(
        "{\"event\":\"new_message\",\"chat_id\":1005,\"message\":"
            + "{\"id\":\"n1\",\"kind\":\"visitor\",\"text\":\"Hi\"}}");
    Answer open = server.rest("operator", "imopenlines.session.open", code("1005", "1005"));
    assertThat(open.status()).as(open.body()).isEqualTo(200);
  }

  @Test
  void aRepeatedMessageIsAnsweredAlikeAndStoredOnce() {
    Answer first = server.webhook(message("1006", "same", "Once"));
    Answer second = server.webhook(message("1006", "same", "Once"));
    assertThat(second.status()).isEqualTo(first.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(rows.countClientMessages("same")).isEqualTo(1);
    server.webhook(message("1006", "after-same", "Twice"));
    assertThat(texts("1006", 2)).containsExactly("You said: Once", "You said: Twice");
  }

  @Test
  void answersWaitForAClientsServerThatIsDownAndComeInOrder() throws IOException {
    client.goDown();
    try {
      for (String text : List.of("one", "two", "three")) {
        assertThat(server.webhook(message("1007", text, text)).status()).isEqualTo(200);
      }
      assertThat(client.sentTo("1007")).isEmpty();
    } finally {
      client.comeBack();
    }
    assertThat(texts("1007", 3))
        .containsExactly("You said: one", "You said: two", "You said: three");
  }

  private static Map<String, Object> code(String chat, String visitor) {
    return Map.of("USER_CODE", "omnichannel|1|" + chat + "|" + visitor);
  }
}
