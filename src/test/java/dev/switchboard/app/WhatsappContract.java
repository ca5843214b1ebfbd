package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.app.LiveServer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What Meta brings of clients who write to a number of WhatsApp, and who may set one up.
interface WhatsappContract extends WhatsappHouse {
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
