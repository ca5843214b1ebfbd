package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of mails that go out.
interface MailOutContract extends MailHouse {
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
      MailHouse.soon().until(() -> deliveries("failing").contains("451 4.7.1 Greylisted"));
      smtp.answers("550 5.1.1 No such user");
      MailHouse.soon().until(() -> deliveries("parked").contains("550 5.1.1 No such user"));
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
    MailHouse.soon().until(() -> opened().toString().contains("550 Mailbox full"));
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
    MailHouse.soon().until(() -> opened().toString().contains("550 Mailbox full"));
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
    MailHouse.soon()
        .until(() ->
            server().rest("admin", "imopenlines.session.open", Map.of("USER_CODE", its)).status()
                == 200);
    long chat =
        done("admin", "imopenlines.session.open", Map.of("USER_CODE", its)).path("chatId").asLong();
    server().rest("operator", "imopenlines.session.intercept", Map.of("CHAT_ID", chat));
    done("operator", "im.message.add", Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", "Who?"));
    MailHouse.soon().until(() -> !mail().gotBy(daemon).isEmpty());
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
    MailHouse.soon().until(() -> kept().contains("On its way"));
    assertThat(FakeMail.header(mail().read("Sent").getLast(), "Message-ID")).isEqualTo(sent);
    done("admin", "switchboard.mail.update", Map.of("ID", id, "KEEP_SENT", "N"));
    answers("Tomorrow");
    MailHouse.soon().until(() -> isDelivered("Tomorrow"));
    done("admin", "switchboard.mail.update", Map.of("ID", id, "KEEP_SENT", "Y"));
    answers("Or today");
    MailHouse.soon().until(() -> kept().contains("Or today"));
    assertThat(kept()).doesNotContain("Tomorrow").containsOnlyOnce("On its way");
  }

  private List<String> kept() {
    return mail().read("Sent").stream().map(FakeMail::text).toList();
  }

  @Test
  default void aMailboxThatKeepsNoSentMailsIsAnsweredFromAllTheSame() {
    long id = connected();
    mail().writes(1, "Order", "operator");
    arrived(1);
    answers("On its way");
    MailHouse.soon()
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
    MailHouse.soon().until(() -> opened().toString().contains("\"delivered\""));
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

  private long quotedBy(String text) {
    return message(text).path("reply_to").asLong(0);
  }
}
