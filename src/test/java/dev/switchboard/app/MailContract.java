package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A line that is reached by e-mail: the whole server, and real mail servers.
interface MailContract {
  LiveServer server();

  /// Stops the server and starts it again on what it has left.
  void restart() throws Exception;

  FakeMail mail();

  /// The store's address for JDBC.
  String store();

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
  }

  private JsonNode done(String who, String method, Map<String, Object> parameters) {
    Answer answer = server().rest(who, method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private Map<String, Object> form() {
    return mail().form(server().key("/line"));
  }

  private long connected() {
    return done("admin", "switchboard.mail.add", form()).path("ID").asLong();
  }

  private String refused(Map<String, Object> changes) {
    Map<String, Object> form = form();
    form.putAll(changes);
    Answer answer = server().rest("admin", "switchboard.mail.add", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain(FakeMail.PASSWORD);
    return answer.json().path("error").asString();
  }

  private String code() {
    return "mailbox|" + server().key("/line") + "|" + FakeMail.NORA + "|" + FakeMail.NORA;
  }

  private long chat() {
    return done("admin", "imopenlines.session.open", Map.of("USER_CODE", code()))
        .path("chatId")
        .asLong();
  }

  private JsonNode opened() {
    return done("admin", "switchboard.inbox.open", Map.of("CHAT_ID", chat()));
  }

  private List<String> heard() {
    return opened().path("messages").values().stream()
        .filter(message -> message.at("/author/kind").asString("").equals("client"))
        .map(message -> message.path("text").asString())
        .toList();
  }

  private void arrived(int messages) {
    soon()
        .until(() ->
            server().rest("admin", "imopenlines.session.open", Map.of("USER_CODE", code())).status()
                    == 200
                && heard().size() == messages);
  }

  private void takes() {
    server().rest("operator", "imopenlines.session.intercept", Map.of("CHAT_ID", chat()));
  }

  private long answers(String text) {
    takes();
    return done("operator", "im.message.add", Map.of("DIALOG_ID", "chat" + chat(), "MESSAGE", text))
        .asLong();
  }

  private MimeMessage got(String text) {
    soon().until(() -> mail().got().stream().anyMatch(one -> FakeMail.text(one).equals(text)));
    return mail().got().stream()
        .filter(one -> FakeMail.text(one).equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  default void aMailIsAnsweredInItsThread() {
    mail().writes(1, "Before", "Old news");
    connected();
    mail().writes(2, "My order", "operator");
    arrived(1);
    assertThat(heard()).containsExactly("[b]My order[/b]\noperator");
    assertThat(opened().at("/client/name").asString()).isEqualTo("Nora Lind");
    answers("On [b]Tuesday[/b]");
    MimeMessage answer = got("On Tuesday");
    assertThat(FakeMail.header(answer, "From")).isEqualTo("Harbour Support <support@example.com>");
    assertThat(FakeMail.header(answer, "Subject")).isEqualTo("Re: My order");
    assertThat(FakeMail.header(answer, "In-Reply-To")).isEqualTo("<2@example.org>");
    assertThat(FakeMail.header(answer, "References")).isEqualTo("<2@example.org>");
    assertThat(FakeMail.header(answer, "Auto-Submitted")).isEmpty();
    mail()
        .arrives(
            "From: Nora Lind <%s>\nMessage-ID: <3@example.org>\nSubject: Re: My order\nReferences: %s\n\nThank you\n\nOn Tue, 3 Mar 2026, Support wrote:\n> On Tuesday\n"
                .formatted(FakeMail.NORA, FakeMail.header(answer, "Message-ID")));
    arrived(2);
    assertThat(heard()).endsWith("Thank you");
    mail().writes(4, "Another thing", "And this?");
    arrived(3);
    assertThat(heard()).endsWith("[b]Another thing[/b]\nAnd this?");
    assertThat(mail().isUntouched()).isTrue();
  }

  @Test
  default void nothingIsStoredTwiceOrLostWhenTheServerStops() throws Exception {
    connected();
    mail().writes(1, "Order", "One");
    mail().writes(2, "Order", "Two");
    arrived(2);
    restart();
    mail().writes(2, "Order", "Two");
    mail().writes(3, "Order", "Three");
    arrived(3);
    restart();
    mail().writes(4, "Order", "Four");
    arrived(4);
    assertThat(heard()).containsExactly("[b]Order[/b]\nOne", "Two", "Three", "Four");
  }

  @Test
  default void programsAndListsAreNotHeard() {
    connected();
    for (String header : List.of("Auto-Submitted: auto-replied", "List-Id: <l.example.org>")) {
      mail().arrives("From: %s\n%s\nSubject: x\n\nLoop\n".formatted(FakeMail.NORA, header));
    }
    mail().writes(1, "", "Hello");
    arrived(1);
    assertThat(heard()).containsExactly("Hello");
  }

  @Test
  default void whatCannotBeUsedIsRefusedWithASentence() {
    assertThat(refused(Map.of("PASSWORD", "wrong"))).isEqualTo("IMAP_FAILED");
    assertThat(refused(Map.of("SMTP_PORT", mail().imap()))).isEqualTo("SMTP_FAILED");
    assertThat(refused(Map.of("ADDRESS", "support"))).isEqualTo("ADDRESS_WRONG");
    assertThat(refused(Map.of("IMAP_HOST", "a b"))).isEqualTo("IMAP_HOST_WRONG");
    assertThat(refused(Map.of("SMTP_PORT", 22))).isEqualTo("SMTP_PORT_WRONG");
    assertThat(refused(Map.of("NAME", "a\r\nBcc: x@example.org"))).isEqualTo("NAME_WRONG");
    assertThat(refused(Map.of("LOGIN", "a\r\nb"))).isEqualTo("LOGIN_WRONG");
    assertThat(done("admin", "switchboard.mail.list", Map.of()).size()).isZero();
    connected();
    assertThat(refused(Map.of())).isEqualTo("MAILBOX_TAKEN");
  }

  @Test
  default void aMailboxIsShownChangedAndRemovedAndItsPasswordIsNever() {
    long id = connected();
    soon()
        .until(() ->
            done("admin", "switchboard.mail.get", Map.of("ID", id))
                .path("RECEIVING")
                .asString()
                .equals("receiving"));
    for (String method : List.of("switchboard.mail.list", "switchboard.channel.list")) {
      assertThat(done("admin", method, Map.of()).toString())
          .contains("Harbour Support")
          .doesNotContain(FakeMail.PASSWORD);
    }
    assertThat(done("admin", "switchboard.mail.check", Map.of("ID", id)).path("OK").asBoolean())
        .isTrue();
    Answer elsewhere =
        server()
            .rest(
                "admin", "switchboard.mail.update", Map.of("ID", id, "IMAP_HOST", "evil.example"));
    assertThat(elsewhere.json().path("error").asString()).isEqualTo("PASSWORD_NEEDED");
    JsonNode changed =
        done("admin", "switchboard.mail.update", Map.of("ID", id, "NAME", "Us", "ACTIVE", "N"));
    assertThat(changed.path("NAME").asString()).isEqualTo("Us");
    assertThat(changed.path("RECEIVING").asString()).isEqualTo("off");
    done("admin", "switchboard.mail.delete", Map.of("ID", id));
    assertThat(done("admin", "switchboard.mail.list", Map.of()).size()).isZero();
  }

  @Test
  default void aMailThatTheServerRefusesIsParkedWithItsWords() throws Exception {
    try (FakeSmtp smtp = new FakeSmtp()) {
      Map<String, Object> form = new HashMap<>(form());
      form.put("SMTP_PORT", smtp.port());
      done("admin", "switchboard.mail.add", form);
      smtp.answers("451 4.7.1 Greylisted");
      mail().writes(1, "Order", "operator");
      arrived(1);
      answers("On its way");
      soon().until(() -> deliveries("failing").contains("451 4.7.1 Greylisted"));
      smtp.answers("550 5.1.1 No such user");
      soon().until(() -> deliveries("parked").contains("550 5.1.1 No such user"));
    }
  }

  private String deliveries(String state) {
    return done("admin", "switchboard.delivery.list", Map.of("STATE", state)).toString();
  }

  @Test
  default void filesComeInAndGoOut() throws Exception {
    connected();
    mail()
        .arrives(
            """
            From: Nora Lind <%s>
            Message-ID: <1@example.org>
            Subject: Invoice
            Content-Type: multipart/mixed; boundary=a

            --a

            operator
            --a
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename=invoice.txt

            An invoice
            --a--
            """
                .formatted(FakeMail.NORA));
    arrived(1);
    assertThat(opened().toString()).contains("invoice.txt");
    takes();
    String content = Base64.getEncoder().encodeToString("A file".getBytes(UTF_8));
    long file =
        done(
                "operator",
                "switchboard.file.upload",
                Map.of("FILE", List.of("Grüße.txt", content), "CHAT_ID", chat()))
            .path("ID")
            .asLong();
    done(
        "operator",
        "im.disk.file.commit",
        Map.of("CHAT_ID", chat(), "FILE_ID", file, "MESSAGE", "Look"));
    soon().until(() -> mail().got().stream().anyMatch(MailContract::hasParts));
    MimeMultipart parts =
        (MimeMultipart)
            mail().got().stream()
                .filter(MailContract::hasParts)
                .findFirst()
                .orElseThrow()
                .getContent();
    assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo("Look");
    assertThat(parts.getBodyPart(1).getInputStream()).hasContent("A file");
    assertThat(jakarta.mail.internet.MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
        .isEqualTo("Grüße.txt");
  }

  private static boolean hasParts(MimeMessage one) {
    try {
      return one.isMimeType("multipart/mixed");
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  default void aMailThatComesBackIsToldAtItsMessage() {
    connected();
    mail().writes(1, "Order", "operator");
    arrived(1);
    answers("On its way");
    String id = FakeMail.header(got("On its way"), "Message-ID");
    for (String about : List.of("<sb.1.00000000000000000000000000000000@example.com>", id)) {
      comesBack(about, FakeMail.NORA, "550 Mailbox full");
    }
    soon().until(() -> opened().toString().contains("550 Mailbox full"));
    assertThat(opened().toString().split("could not be delivered", -1)).hasSize(2);
  }

  private void comesBack(String id, String to, String why) {
    mail()
        .arrives(
            """
            From: MAILER-DAEMON@example.com
            Subject: Undelivered mail
            Content-Type: multipart/report; report-type=delivery-status; boundary=r

            --r

            operator
            --r
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; %s
            Action: failed
            Diagnostic-Code: smtp; %s
            --r
            Content-Type: text/rfc822-headers

            Message-ID: %s
            --r--
            """
                .formatted(to, why, id));
  }

  @Test
  default void aMailOfAnotherProgramThatComesBackIsToldToo() {
    connected();
    mail().writes(1, "Order", "operator");
    arrived(1);
    comesBack("<1@outlook.example>", FakeMail.NORA, "550 Mailbox full");
    soon().until(() -> opened().toString().contains("550 Mailbox full"));
    assertThat(
            message(
                    "A mail could not be delivered to "
                        + FakeMail.NORA
                        + ". The server says: smtp; 550 Mailbox full")
                .path("note")
                .asBoolean())
        .isTrue();
    comesBack("<2@outlook.example>", "somebody@example.net", "550 No such user");
    String daemon = "mailer-daemon@example.com";
    String its = "mailbox|" + server().key("/line") + "|" + daemon + "|" + daemon;
    soon()
        .until(() ->
            server().rest("admin", "imopenlines.session.open", Map.of("USER_CODE", its)).status()
                == 200);
    long chat =
        done("admin", "imopenlines.session.open", Map.of("USER_CODE", its)).path("chatId").asLong();
    server().rest("operator", "imopenlines.session.intercept", Map.of("CHAT_ID", chat));
    done("operator", "im.message.add", Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", "Who?"));
    soon().until(() -> !mail().gotBy(daemon).isEmpty());
    assertThat(mail().gotBy(daemon)).extracting(FakeMail::text).containsExactly("Who?");
  }

  @Test
  default void whatIsSentStandsInTheMailboxToo() {
    mail().has("Sent");
    long id = connected();
    mail().writes(1, "Order", "operator");
    arrived(1);
    answers("On its way");
    String sent = FakeMail.header(got("On its way"), "Message-ID");
    soon().until(() -> kept().contains("On its way"));
    assertThat(FakeMail.header(mail().read("Sent").getLast(), "Message-ID")).isEqualTo(sent);
    done("admin", "switchboard.mail.update", Map.of("ID", id, "KEEP_SENT", "N"));
    answers("Tomorrow");
    soon().until(() -> isDelivered("Tomorrow"));
    done("admin", "switchboard.mail.update", Map.of("ID", id, "KEEP_SENT", "Y"));
    answers("Or today");
    soon().until(() -> kept().contains("Or today"));
    assertThat(kept()).doesNotContain("Tomorrow").containsOnlyOnce("On its way");
  }

  private List<String> kept() {
    return mail().read("Sent").stream().map(FakeMail::text).toList();
  }

  private boolean isDelivered(String text) {
    return message(text).at("/delivery/state").asString().equals("delivered");
  }

  @Test
  default void aMailboxThatKeepsNoSentMailsIsAnsweredFromAllTheSame() {
    long id = connected();
    mail().writes(1, "Order", "operator");
    arrived(1);
    answers("On its way");
    soon()
        .until(() ->
            done("admin", "switchboard.mail.get", Map.of("ID", id))
                .path("NOT_KEPT")
                .asString()
                .equals("The mailbox has no folder for sent mails."));
    assertThat(isDelivered("On its way")).isTrue();
    assertThat(deliveries("failing") + deliveries("parked")).doesNotContain("mail.sent");
    assertThat(mail().got().stream().filter(one -> FakeMail.text(one).equals("On its way")))
        .hasSize(1);
  }

  @Test
  default void quotesAreSeenOnBothSides() {
    connected();
    mail().writes(1, "Order", "operator");
    arrived(1);
    long first = answers("Which size?");
    String id = FakeMail.header(got("Which size?"), "Message-ID");
    answersTo(2, "Large", id);
    arrived(2);
    assertThat(quotedBy("Large")).isZero();
    answers("Which colour?");
    got("Which colour?");
    soon().until(() -> opened().toString().contains("\"delivered\""));
    answersTo(3, "Or rather small", id);
    arrived(3);
    assertThat(quotedBy("Or rather small")).isEqualTo(first);
    done(
        "operator",
        "im.message.add",
        Map.of(
            "DIALOG_ID",
            "chat" + chat(),
            "MESSAGE",
            "Too late",
            "REPLY_ID",
            message("Large").path("id").asLong()));
    MimeMessage answer = got("> Large\r\n\r\nToo late");
    assertThat(FakeMail.header(answer, "In-Reply-To")).isEqualTo("<2@example.org>");
    assertThat(FakeMail.header(answer, "References")).endsWith("<3@example.org> <2@example.org>");
  }

  private void answersTo(int number, String text, String answered) {
    mail()
        .arrives(
            "From: Nora Lind <%s>\nMessage-ID: <%d@example.org>\nSubject: Re: Order\nIn-Reply-To: %s\n\n%s\n"
                .formatted(FakeMail.NORA, number, answered, text));
  }

  private JsonNode message(String text) {
    return opened().path("messages").values().stream()
        .filter(message -> message.path("text").asString().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private long quotedBy(String text) {
    return message(text).path("reply_to").asLong(0);
  }

  @Test
  default void nothingIsLeftOfAnErasedClient() throws Exception {
    connected();
    mail().writes(1, "Zebrafink matters", "operator");
    arrived(1);
    answers("Hello");
    got("Hello");
    done("operator", "imopenlines.operator.finish", Map.of("CHAT_ID", chat()));
    done("admin", "switchboard.erasure.add", Map.of("CHAT_ID", chat()));
    soon().until(() -> StoreText.columns(store(), "zebrafink").isEmpty());
    soon().until(() -> StoreText.columns(store(), "1@example.org").isEmpty());
  }
}
