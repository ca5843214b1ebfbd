package dev.switchboard.openchannels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// No header of a mail of ours can be made by whoever has written to us.
final class LetterTest {
  private static final MailServer SERVER = new MailServer("mail.example.com", 993, Security.TLS);

  private static String written(Outgoing outgoing, String name) throws Exception {
    Mailbox mailbox =
        new Mailbox(
            PortalId.FIRST,
            1,
            new LineId(1),
            new MailAddress("support@example.com"),
            name,
            new Account(SERVER, SERVER, "support", "secret"),
            true,
            true,
            new Position(1, 1),
            Instant.EPOCH,
            Skipped.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Letter(mailbox, outgoing, "Hello\nBcc: text@example.org", List.of(), Instant.EPOCH)
        .in(Session.getInstance(new Properties()))
        .writeTo(out);
    return out.toString(UTF_8);
  }

  @Test
  void noValueEndsItsLine() throws Exception {
    String evil = "x\r\nBcc: evil@example.org\r\n\r\nbody";
    String mail =
        written(
            new Outgoing(
                1,
                2,
                3,
                "nora@example.org",
                "<sb.3.0@example.com>",
                evil,
                "<a@x>\r\nBcc: evil@example.org",
                List.of("<b@x>\r\nBcc: evil@example.org", evil),
                true),
            evil);
    String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
    assertThat(head.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
    assertThat(head)
        .contains(
            "In-Reply-To: <a@x>",
            "References: <b@x>",
            "Message-ID: <sb.3.0@example.com>",
            "Auto-Submitted: auto-replied");
  }
}
