package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.app.FakeMeta.Said;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What goes out to clients of WhatsApp, and what becomes of it there.
interface WhatsappOutContract extends WhatsappHouse {
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
}
