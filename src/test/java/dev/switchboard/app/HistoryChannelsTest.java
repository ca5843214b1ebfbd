package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// History of clients who come by the channels that the server has of its own: docs/import.md.
final class HistoryChannelsTest {
  @TempDir private Path data;
  private ClientServer client;
  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    client = new ClientServer();
    server = LiveServer.start(data, client.url());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    client.close();
  }

  private LiveServer.Answer imported(String more, String user, String chat) {
    String json =
        """
        {%s,"CONVERSATIONS":[{"user":{"id":"%s","name":"Ada"},"chat":{"id":%s},"messages":[
          {"id":"1","date":1577869200,"text":"Where is my parcel?"},
          {"id":"2","date":1577869500,"text":"Ask the warehouse","user_id":1,"inside":"Y"},
          {"id":"3","date":1577869800,"text":"On its way.","user_id":1}]}]}\
        """
            .formatted(more, user, chat);
    return server.post(
        server.key("/webhooks/admin") + "switchboard.history.import",
        LiveServer.JSON,
        json.getBytes(UTF_8));
  }

  private static long chat(LiveServer.Answer imported) {
    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    return imported.json().at("/result/conversations/0/chat").asLong();
  }

  private JsonNode done(String method, Map<String, Object> parameters) {
    LiveServer.Answer answer = server.rest("admin", method, parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private long channel() {
    return done("switchboard.omnichannel.list", Map.of()).path(0).path("ID").asLong();
  }

  @Test
  void whoWritesOverOmnichannelGoesOnBelowHisHistory() {
    String over = "\"LINE\":1,\"CONNECTOR\":\"omnichannel\",\"CHANNEL\":" + channel();
    long chat = chat(imported(over, "v7", "5001"));
    assertThat(client.sentTo("5001")).as("nothing of it is sent to him").isEmpty();

    String body =
        """
        {"event":"new_message","chat_id":5001,"visitor":{"id":"v7"},
         "message":{"id":"a1","kind":"visitor","text":"Here I am again"}}\
        """;
    assertThat(server.webhook(body).status()).isEqualTo(200);
    JsonNode dialog = done("imopenlines.dialog.get", Map.of("USER_CODE", "omnichannel|1|5001|v7"));
    assertThat(dialog.path("id").asLong()).isEqualTo(chat);
    assertThat(imported(over, "v7", "5001").json().at("/result/conversations/0/repeated"))
        .isEqualTo(Json.tree("true"));
    assertThat(
            imported(over.replace("CHANNEL\":", "CHANNEL\":9"), "v8", "5002").json().path("error"))
        .isEqualTo(Json.tree("\"CHANNEL_NOT_FOUND\""));
  }

  @Test
  void aVisitorForWhomTheSiteVouchesReadsHisHistoryAndGoesOnBelowIt() throws Exception {
    String secret =
        done(
                "switchboard.livechat.update",
                Map.of("LINE_ID", 1, "FIELDS", Map.of("identity", "renew")))
            .findValue("identity_secret")
            .asString();
    String over = "\"LINE\":1,\"CONNECTOR\":\"livechat\"";
    long chat = chat(imported(over, "4711", "\"4711\""));
    Map<String, String> browser = begin("4711", secret);

    String address = "/livechat/" + server.key("/livechat") + "/messages";
    assertThat(server.get(address, browser).body())
        .contains("Where is my parcel?", "On its way.")
        .doesNotContain("warehouse");
    byte[] next = "{\"id\":\"message-1\",\"text\":\"Here I am again\"}".getBytes(UTF_8);
    assertThat(server.post(address, LiveServer.JSON, next, browser).status()).isEqualTo(200);
    assertThat(done("switchboard.inbox.open", Map.of("CHAT_ID", chat)).toString())
        .contains("Where is my parcel?", "Here I am again");
    assertThat(imported(over, "4711", "\"4711\"").json().at("/result/conversations/0/repeated"))
        .isEqualTo(Json.tree("true"));
    assertThat(server.get(address, begin("4712", secret)).body()).doesNotContain("parcel");
  }

  /// @return the headers of the visitor's browser
  private Map<String, String> begin(String id, String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    String hash = HexFormat.of().formatHex(mac.doFinal(id.getBytes(UTF_8)));
    Map<String, Object> form =
        Map.of("identity", Map.of("id", id, "hash", hash), "name", "Ada", "consent", true);
    LiveServer.Answer begun =
        server.post(
            "/livechat/" + server.key("/livechat") + "/begin", LiveServer.JSON, Json.bytes(form));
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    return Map.of("Authorization", "Bearer " + begun.json().path("token").asString());
  }

  @Test
  void aLineWithoutAWebChatTakesNoHistoryOfOne() {
    long line = done("imopenlines.config.add", Map.of()).asLong();
    String over = "\"CONNECTOR\":\"livechat\",\"LINE\":" + line;

    assertThat(
            List.of(
                imported(over, "4711", "1").json().path("error").asString(),
                imported("\"LINE\":1,\"CONNECTOR\":\"omnichannel\"", "v", "1")
                    .json()
                    .path("error")
                    .asString()))
        .containsExactly("IMCONNECTOR_NO_CORRECT_PROVIDER", "CHANNEL_NOT_FOUND");
  }
}
