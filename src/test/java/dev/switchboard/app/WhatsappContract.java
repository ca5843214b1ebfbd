package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.FakeMeta.Said;
import dev.switchboard.app.LiveServer.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A line that is reached by a number of WhatsApp: the whole server, and a server that plays Meta.
interface WhatsappContract {
  String NORA = "16505551234";

  LiveServer server();

  /// Stops the server and starts it again on what it has left.
  void restart() throws Exception;

  FakeMeta meta();

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

  private Answer adds(long number, String token, String secret) {
    return server()
        .rest(
            "admin",
            "switchboard.whatsapp.add",
            Map.of(
                "LINE", server().key("/line"), "NUMBER", number, "TOKEN", token, "SECRET", secret));
  }

  private JsonNode connected() {
    Answer answer = adds(FakeMeta.NUMBER, FakeMeta.TOKEN, FakeMeta.SECRET);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private Answer posts(String body, String signature) {
    return server()
        .post(
            "/whatsapp/" + FakeMeta.NUMBER,
            LiveServer.JSON,
            body.getBytes(UTF_8),
            Map.of("X-Hub-Signature-256", signature));
  }

  /// Meta brings something, signed as it should be.
  private void brings(String value) {
    String body = FakeMeta.post(FakeMeta.NUMBER, value);
    Answer answer = posts(body, FakeMeta.signature(FakeMeta.SECRET, body.getBytes(UTF_8)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /// Nora writes, and it is in her dialog.
  private void writes(String id, String content) {
    brings(FakeMeta.message(id, content));
    arrived();
  }

  /// Nothing is on its way into a dialog any more.
  private void arrived() {
    soon()
        .until(() ->
            !done("admin", "switchboard.delivery.list", Map.of())
                .toString()
                .contains("\"whatsapp.in\""));
  }

  private long chat() {
    return done(
            "admin",
            "imopenlines.session.open",
            Map.of("USER_CODE", "whatsappcloud|" + server().key("/line") + "|" + NORA + "|" + NORA))
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

  private JsonNode message(long id) {
    return messages().stream()
        .filter(one -> one.path("id").asLong() == id)
        .findFirst()
        .orElseThrow();
  }

  private String mark(long message) {
    return message(message).at("/delivery/state").asString("");
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

  private static String text(String words) {
    return "'type':'text','text':{'body':'" + words + "'}";
  }

  private String state() {
    return done("admin", "switchboard.whatsapp.list", Map.of()).at("/0/RECEIVING").asString();
  }

  private JsonNode parked() {
    return done("admin", "switchboard.delivery.list", Map.of("STATE", "parked"));
  }

  /// The session is a person's: bots and the line itself say no more.
  private void begins() {
    connected();
    writes("wamid.IN0", text("operator"));
    takes();
  }

  @Test
  default void aNumberIsAddedByAskingMetaWhoseItIsAndItsSecretsAreNotShownAgain() {
    JsonNode added = connected();
    assertThat(added.path("NAME").asString()).isEqualTo("Harbour shop");
    assertThat(added.path("PHONE").asString()).isEqualTo("+1 555-078-3881");
    assertThat(added.path("LINK").asString()).isEqualTo("https://wa.me/15550783881");
    assertThat(added.path("RECEIVING").asString()).isEqualTo("unverified");
    assertThat(added.path("CALLBACK_URL").asString())
        .isEqualTo(server().base() + "/whatsapp/" + FakeMeta.NUMBER);
    assertThat(added.path("CALLBACK_PUBLIC").asBoolean()).isFalse();
    String listed = done("admin", "switchboard.whatsapp.list", Map.of()).toString();
    assertThat(added.toString() + listed).doesNotContain("secret");
    Answer again = adds(FakeMeta.NUMBER, FakeMeta.TOKEN, FakeMeta.SECRET);
    assertThat(again.json().path("error").asString()).isEqualTo("NUMBER_TAKEN");
  }

  @Test
  default void whatMetaDoesNotKnowIsRefusedByItsOwnName() {
    assertThat(adds(FakeMeta.NUMBER, "EAAGanotherToken", FakeMeta.SECRET).json().path("error"))
        .hasToString("\"TOKEN_WRONG\"");
    assertThat(adds(FakeMeta.NUMBER, "two words", FakeMeta.SECRET).json().path("error"))
        .hasToString("\"TOKEN_WRONG\"");
    assertThat(
            adds(FakeMeta.NUMBER, FakeMeta.TOKEN, "00000000000000000000000000000000")
                .json()
                .path("error"))
        .hasToString("\"SECRET_WRONG\"");
    assertThat(adds(15550783881L, FakeMeta.TOKEN, FakeMeta.SECRET).json().path("error"))
        .hasToString("\"NUMBER_WRONG\"");
    meta().refuses("" + FakeMeta.NUMBER, 500, 2, "Service temporarily unavailable");
    assertThat(adds(FakeMeta.NUMBER, FakeMeta.TOKEN, FakeMeta.SECRET).json().path("error"))
        .hasToString("\"WHATSAPP_AWAY\"");
  }

  @Test
  default void metaIsToldThatTheAddressIsOursOnlyForTheRightToken() {
    String token = connected().path("VERIFY_TOKEN").asString();
    String address =
        "/whatsapp/" + FakeMeta.NUMBER + "?hub.mode=subscribe&hub.challenge=1158201444";
    assertThat(server().get(address + "&hub.verify_token=wrong").status()).isEqualTo(403);
    assertThat(server().get(address).status()).isEqualTo(403);
    assertThat(state()).isEqualTo("unverified");
    Answer right = server().get(address + "&hub.verify_token=" + token);
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.body()).isEqualTo("1158201444");
    assertThat(state()).isEqualTo("receiving");
    String script = address.replace("1158201444", "%3Cscript%3E");
    assertThat(server().get(script + "&hub.verify_token=" + token).status()).isEqualTo(403);
    assertThat(server().get("/whatsapp/999").status()).isEqualTo(404);
    assertThat(server().get("/whatsapp/x/../y").status()).isEqualTo(404);
  }

  @Test
  default void whatIsNotSignedWithTheSecretOfTheAppIsNotTaken() {
    connected();
    String body = FakeMeta.post(FakeMeta.NUMBER, FakeMeta.message("wamid.IN1", text("Forged")));
    byte[] bytes = body.getBytes(UTF_8);
    String right = FakeMeta.signature(FakeMeta.SECRET, bytes);
    assertThat(posts(body, "").status()).isEqualTo(401);
    assertThat(posts(body, FakeMeta.signature("another", bytes)).status()).isEqualTo(401);
    assertThat(posts(body.replace("Forged", "forged"), right).status()).isEqualTo(401);
    soon().until(() -> state().equals("unsigned"));
    assertThat(done("admin", "switchboard.channel.list", Map.of()).toString())
        .contains("\"deaf\":\"whatsapp_unsigned\"");
    writes("wamid.IN2", text("Hello"));
    assertThat(heard()).containsExactly("Hello");
    assertThat(state()).isEqualTo("receiving");
  }

  @Test
  default void whatIsNoJsonOrTooLongIsRefused() {
    connected();
    String nonsense = "{\"object\":";
    assertThat(
            posts(nonsense, FakeMeta.signature(FakeMeta.SECRET, nonsense.getBytes(UTF_8))).status())
        .isEqualTo(400);
    assertThat(posts("x".repeat((4 << 20) + 1), "").status()).isEqualTo(413);
  }

  @Test
  default void whatIsWrittenComesInOnceAndInOrder() throws Exception {
    connected();
    brings(FakeMeta.message("wamid.IN1", text("Hello")));
    brings(FakeMeta.message("wamid.IN1", text("Hello")));
    brings(FakeMeta.message("wamid.IN2", text("Is anybody there?")));
    arrived();
    restart();
    writes("wamid.IN1", text("Hello"));
    writes("wamid.IN3", text("Good evening"));
    assertThat(heard()).containsExactly("Hello", "Is anybody there?", "Good evening");
    assertThat(opened().at("/client/name").asString()).isEqualTo("Nora Lind");
    assertThat(opened().at("/client/phone").asString()).isEqualTo("+" + NORA);
  }

  @Test
  default void aFileIsFetchedAndWhatIsWrittenBehindItWaits() throws Exception {
    connected();
    meta().keeps("777", "An invoice".getBytes(UTF_8));
    meta().refuses("777", 500, 2, "Service temporarily unavailable");
    brings(
        FakeMeta.message(
            "wamid.IN1",
            "'type':'document','document':{'id':'777','filename':'invoice.txt','caption':'My invoice',"
                + "'mime_type':'text/plain'}"));
    brings(FakeMeta.message("wamid.IN2", text("There it is")));
    restart();
    arrived();
    assertThat(heard()).containsExactly("My invoice", "There it is");
    assertThat(opened().toString()).contains("invoice.txt");
    writes("wamid.IN3", "'type':'image','image':{'id':'888','mime_type':'image/jpeg'}");
    assertThat(heard().getLast()).startsWith("photo.jpg: the file could not be fetched");
  }

  @Test
  default void everyKindOfMessageCanBeReadByTheOperator() {
    connected();
    meta().keeps("778", "RIFF0000WEBPVP8 ".getBytes(UTF_8));
    writes(
        "wamid.IN1",
        "'type':'location','location':{'latitude':59.9,'longitude':10.7,'name':'The harbour'}");
    writes(
        "wamid.IN2",
        "'type':'contacts','contacts':[{'name':{'formatted_name':'Olav Ek'},'phones':[{'phone':'+47 22'}]}]");
    writes("wamid.IN3", "'type':'sticker','sticker':{'id':'778','mime_type':'image/webp'}");
    writes(
        "wamid.IN4",
        "'type':'unsupported','errors':[{'code':131051,'error_data':{'details':'A poll is not supported'}}]");
    writes("wamid.IN5", "'type':'hologram','hologram':{}");
    writes("wamid.IN6", "'type':'system','system':{'body':'Nora changed her number'}");
    assertThat(heard())
        .containsExactly(
            "The harbour\nhttps://www.openstreetmap.org/?mlat=59.9&mlon=10.7#map=17/59.9/10.7",
            "Olav Ek +47 22",
            "",
            "The client has sent something that cannot be shown here."
                + " WhatsApp says: A poll is not supported",
            "The client has sent something (hologram) that cannot be shown here.",
            "WhatsApp tells: Nora changed her number");
    assertThat(opened().toString()).contains("sticker.webp");
  }

  @Test
  default void aReactionIsANoteBelowItsMessageAndBeginsNothing() {
    begins();
    long message = answers("It is ready");
    soon().until(() -> meta().texts().contains("It is ready"));
    String ours = FakeMeta.wamid(meta().messages().size());
    for (int i = 0; i < 2; i++) {
      writes(
          "wamid.IN1", "'type':'reaction','reaction':{'message_id':'" + ours + "','emoji':'👍'}");
    }
    List<JsonNode> notes =
        messages().stream().filter(one -> one.path("text").asString().contains("👍")).toList();
    assertThat(notes).hasSize(1);
    assertThat(notes.getFirst().path("note").asBoolean()).isTrue();
    assertThat(notes.getFirst().path("reply_to").asLong()).isEqualTo(message);
    assertThat(heard()).containsExactly("operator");
  }

  @Test
  default void quotesAreKeptBothWays() {
    begins();
    long message = answers("Red or blue?");
    soon().until(() -> meta().texts().contains("Red or blue?"));
    String ours = FakeMeta.wamid(meta().messages().size());
    writes("wamid.IN1", text("Blue") + ",'context':{'from':'15550783881','id':'" + ours + "'}");
    JsonNode blue = messages().getLast();
    assertThat(blue.path("reply_to").asLong()).isEqualTo(message);
    done(
        "operator",
        "im.message.add",
        Map.of(
            "DIALOG_ID", "chat" + chat(), "MESSAGE", "Fine", "REPLY_ID", blue.path("id").asLong()));
    soon().until(() -> meta().texts().contains("Fine"));
    assertThat(meta().messages().getLast().body().at("/context/message_id").asString())
        .isEqualTo("wamid.IN1");
  }

  @Test
  default void answersGoOutInOrderFormattedAndCut() {
    begins();
    answers("[b]Fish & chips[/b] < 5");
    answers("x".repeat(3000) + "\n\n" + "y".repeat(3000));
    soon().until(() -> meta().texts().contains("y".repeat(3000)));
    assertThat(meta().texts())
        .containsSubsequence("*Fish & chips* < 5", "x".repeat(3000), "y".repeat(3000));
    assertThat(meta().messages().getLast().body().path("to").asString()).isEqualTo(NORA);
  }

  @Test
  default void limitsAreWaitedForAndRefusalsAreToldInWords() {
    begins();
    meta().refuses("messages", 400, 130429, "Rate limit hit");
    meta().refuses("messages", 503, 131016, "Service unavailable");
    answers("Hello");
    soon().until(() -> meta().texts().contains("Hello"));
    meta().refuses("messages", 400, 131047, "Re-engagement message");
    long late = answers("Good morning");
    soon().until(() -> mark(late).equals("parked"));
    assertThat(message(late).at("/delivery/error").asString())
        .startsWith("The client has not written for more than 24 hours");
  }

  @Test
  default void marksFollowWhatMetaTellsInWhateverOrder() {
    begins();
    long first = answers("First");
    soon().until(() -> mark(first).equals("sent") && meta().texts().contains("First"));
    int ours = meta().messages().size();
    brings(FakeMeta.status(FakeMeta.wamid(ours), "sent", ""));
    assertThat(mark(first)).isEqualTo("sent");
    brings(FakeMeta.status(FakeMeta.wamid(ours), "delivered", ""));
    assertThat(mark(first)).isEqualTo("delivered");
    long second = answers("Second");
    soon().until(() -> meta().texts().contains("Second"));
    brings(FakeMeta.status(FakeMeta.wamid(ours + 1), "read", ""));
    brings(FakeMeta.status(FakeMeta.wamid(ours + 1), "delivered", ""));
    brings(FakeMeta.status("wamid.unknown", "read", ""));
    brings(FakeMeta.status("wamid.unknown", "read", ",'biz_opaque_callback_data':'1/1'"));
    assertThat(mark(first)).isEqualTo("read");
    assertThat(mark(second)).isEqualTo("read");
  }

  @Test
  default void aFailureThatIsToldLaterStandsAtTheMessageAndItCanBeSentAgain() {
    begins();
    long message = answers("Are you there?");
    soon().until(() -> meta().texts().contains("Are you there?"));
    String ours = FakeMeta.wamid(meta().messages().size());
    String failed =
        FakeMeta.status(
            ours, "failed", ",'errors':[{'code':131026,'title':'Message undeliverable'}]");
    brings(failed);
    brings(failed);
    soon().until(() -> mark(message).equals("parked"));
    assertThat(message(message).at("/delivery/error").asString())
        .startsWith("WhatsApp cannot reach the client");
    assertThat(parked().toString().split("\"whatsapp\"")).hasSize(2);
    done("operator", "switchboard.inbox.resend", Map.of("CHAT_ID", chat(), "MESSAGE_ID", message));
    soon().until(() -> meta().texts().stream().filter("Are you there?"::equals).count() == 2);
    soon().until(() -> mark(message).equals("sent"));
  }

  @Test
  default void filesGoOutAsWhatTheyAreAndElseAsLinks() {
    begins();
    String png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    sends("dot.png", png);
    soon().until(() -> !meta().uploads().isEmpty());
    assertThat(meta().uploads().getLast().form())
        .contains(
            "name=\"messaging_product\"\r\n\r\nwhatsapp", "filename=\"dot.png\"", "image/png");
    soon().until(() -> meta().messages().getLast().type().equals("image"));
    assertThat(meta().messages().getLast().body().at("/image/id").asString()).isEqualTo("4711");
    sends("a.txt", Base64.getEncoder().encodeToString("A file".getBytes(UTF_8)));
    soon().until(() -> meta().messages().getLast().type().equals("document"));
    assertThat(meta().messages().getLast().body().at("/document/filename").asString())
        .isEqualTo("a.txt");
    sends("a.exe", Base64.getEncoder().encodeToString("MZ...".getBytes(UTF_8)));
    soon()
        .until(() ->
            meta().messages().getLast().text().startsWith("a.exe\n" + server().base() + "/files/"));
  }

  private void sends(String name, String content) {
    long file =
        done(
                "operator",
                "switchboard.file.upload",
                Map.of("FILE", List.of(name, content), "CHAT_ID", chat()))
            .path("ID")
            .asLong();
    done("operator", "im.disk.file.commit", Map.of("CHAT_ID", chat(), "FILE_ID", file));
  }

  private Said offers(Object... texts) {
    int before = meta().messages().size();
    done(
        "operator",
        "im.message.add",
        Map.of(
            "DIALOG_ID",
            "chat" + chat(),
            "MESSAGE",
            "Which colour?",
            "KEYBOARD",
            List.of(texts).stream().map(text -> Map.of("TEXT", text)).toList()));
    soon().until(() -> meta().messages().size() > before);
    return meta().messages().getLast();
  }

  @Test
  default void aPressedButtonIsWhatTheClientSays() {
    begins();
    JsonNode few = offers("Red", "Blue").body().path("interactive");
    assertThat(few.path("type").asString()).isEqualTo("button");
    assertThat(few.at("/body/text").asString()).isEqualTo("Which colour?");
    String blue = few.at("/action/buttons/1/reply/id").asString();
    writes(
        "wamid.IN1",
        "'type':'interactive','interactive':{'type':'button_reply','button_reply':{'id':'%s','title':'Blue'}}"
            .formatted(blue));
    JsonNode list =
        offers("Red", "Green", "Blue", "A colour that is too long for a title")
            .body()
            .path("interactive");
    assertThat(list.path("type").asString()).isEqualTo("list");
    JsonNode row = list.at("/action/sections/0/rows/3");
    assertThat(row.path("title").asString()).hasSize(24).endsWith("…");
    assertThat(row.path("description").asString())
        .isEqualTo("A colour that is too long for a title");
    writes(
        "wamid.IN2",
        "'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'%s','title':'A colour'}}"
            .formatted(row.path("id").asString()));
    writes("wamid.IN3", "'type':'button','button':{'payload':'1.99','text':'From a template'}");
    assertThat(heard())
        .containsExactly(
            "operator", "Blue", "A colour that is too long for a title", "From a template");
    Said many = offers("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "eleven");
    assertThat(many.text()).startsWith("Which colour?\n1. 1\n").endsWith("11. eleven");
  }

  @Test
  default void theClientSeesThatHeIsReadAndThatSomebodyWrites() {
    begins();
    done("operator", "switchboard.inbox.read", Map.of("CHAT_ID", chat()));
    soon().until(() -> !meta().marks().isEmpty());
    assertThat(meta().marks().getFirst().path("message_id").asString()).isEqualTo("wamid.IN0");
    done("operator", "im.dialog.writing", Map.of("DIALOG_ID", "chat" + chat()));
    soon().until(() -> meta().marks().getLast().has("typing_indicator"));
  }

  @Test
  default void whatComesWhileTheChannelIsOffWaitsForItHere() {
    connected();
    done("admin", "switchboard.whatsapp.update", Map.of("ID", FakeMeta.NUMBER, "ACTIVE", "N"));
    brings(FakeMeta.message("wamid.IN1", text("Hello")));
    soon()
        .until(() ->
            done("admin", "switchboard.delivery.list", Map.of())
                .toString()
                .contains("The channel is switched off."));
    assertThat(state()).isEqualTo("off");
  }

  @Test
  default void aTokenThatMetaDoesNotAcceptAnyMoreIsToldAtTheChannelUntilItIsReplaced() {
    begins();
    meta().refuses("messages", 401, 190, "Session has expired");
    answers("Hello");
    soon().until(() -> state().equals("denied"));
    soon().until(() -> meta().texts().contains("Hello"));
    soon().until(() -> state().equals("receiving"));
    Answer other =
        server()
            .rest(
                "admin",
                "switchboard.whatsapp.update",
                Map.of("ID", FakeMeta.NUMBER, "TOKEN", "EAAGanotherToken"));
    assertThat(other.json().path("error").asString()).isEqualTo("TOKEN_WRONG");
    done(
        "admin",
        "switchboard.whatsapp.update",
        Map.of("ID", FakeMeta.NUMBER, "TOKEN", FakeMeta.TOKEN));
  }

  @Test
  default void numbersOfOneAppShareItsAddressAndOthersAreLeftOut() {
    connected();
    String other = FakeMeta.post(FakeMeta.OTHER_NUMBER, FakeMeta.message("wamid.IN1", text("One")));
    String signature = FakeMeta.signature(FakeMeta.SECRET, other.getBytes(UTF_8));
    assertThat(posts(other, signature).status()).isEqualTo(200);
    assertThat(done("admin", "switchboard.delivery.list", Map.of()).toString())
        .doesNotContain("whatsapp.in");
    assertThat(adds(FakeMeta.OTHER_NUMBER, FakeMeta.TOKEN, FakeMeta.SECRET).status())
        .isEqualTo(200);
    assertThat(posts(other, signature).status()).isEqualTo(200);
    arrived();
    assertThat(heard()).containsExactly("One");
  }

  @Test
  default void whoHidesHisPhoneNumberIsAnsweredByWhatMetaCallsHim() {
    connected();
    brings(
        """
        'contacts':[{'profile':{'name':'Pia','username':'@pia'},'user_id':'NO.1349120865530274'}],
        'messages':[{'from_user_id':'NO.1349120865530274','id':'wamid.IN1','type':'text',
                     'text':{'body':'Hello'}}]\
        """);
    arrived();
    String code =
        "whatsappcloud|" + server().key("/line") + "|NO.1349120865530274|NO.1349120865530274";
    long chat =
        done("admin", "imopenlines.session.open", Map.of("USER_CODE", code))
            .path("chatId")
            .asLong();
    server().rest("operator", "imopenlines.session.intercept", Map.of("CHAT_ID", chat));
    done("operator", "im.message.add", Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", "Hello Pia"));
    soon().until(() -> meta().texts().contains("Hello Pia"));
    assertThat(meta().messages().getLast().body().path("recipient").asString())
        .isEqualTo("NO.1349120865530274");
    assertThat(meta().messages().getLast().body().has("to")).isFalse();
  }

  @Test
  default void whatIsChangedHereStaysAsItIsAtTheClients() {
    begins();
    long message = answers("On Tusday");
    soon().until(() -> meta().texts().contains("On Tusday"));
    int before = meta().messages().size();
    assertThat(opened().toString()).contains("\"edits\":false", "\"deletes\":false");
    done("operator", "im.message.update", Map.of("MESSAGE_ID", message, "MESSAGE", "On Tuesday"));
    done("operator", "im.message.delete", Map.of("MESSAGE_ID", message));
    answers("Sorry");
    soon().until(() -> meta().texts().contains("Sorry"));
    assertThat(meta().messages()).hasSize(before + 1);
  }

  @Test
  default void nothingIsLeftOfAnErasedClient() throws Exception {
    connected();
    writes("wamid.zebrafink", text("operator"));
    takes();
    answers("Hello");
    soon().until(() -> meta().texts().contains("Hello"));
    soon().until(() -> StoreText.columns(store(), "wamid.our").contains("whatsapp_sent.wamid"));
    done("operator", "imopenlines.operator.finish", Map.of("CHAT_ID", chat()));
    done("admin", "switchboard.erasure.add", Map.of("CHAT_ID", chat()));
    soon().until(() -> StoreText.columns(store(), "zebrafink").isEmpty());
    soon().until(() -> StoreText.columns(store(), "wamid.our").isEmpty());
    soon().untilAsserted(() -> assertThat(StoreText.columns(store(), NORA)).isEmpty());
  }
}
