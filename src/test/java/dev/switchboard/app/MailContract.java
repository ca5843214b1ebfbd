package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.app.LiveServer.Answer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How mails come in, and how a mailbox is connected.
interface MailContract extends MailHouse {
  private String refused(Map<String, Object> changes) {
    Map<String, Object> form = form();
    form.putAll(changes);
    Answer answer = server().rest("admin", "switchboard.mail.add", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain(FakeMail.PASSWORD);
    return answer.json().path("error").asString();
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
    MailHouse.soon()
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
    MailHouse.soon().until(() -> mail().got().stream().anyMatch(MailContract::hasParts));
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
  default void nothingIsLeftOfAnErasedClient() throws Exception {
    connected();
    mail().writes(1, "Zebrafink matters", "operator");
    arrived(1);
    answers("Hello");
    got("Hello");
    done("operator", "imopenlines.operator.finish", Map.of("CHAT_ID", chat()));
    done("admin", "switchboard.erasure.add", Map.of("CHAT_ID", chat()));
    MailHouse.soon().until(() -> StoreText.columns(store(), "zebrafink").isEmpty());
    MailHouse.soon().until(() -> StoreText.columns(store(), "1@example.org").isEmpty());
  }
}
