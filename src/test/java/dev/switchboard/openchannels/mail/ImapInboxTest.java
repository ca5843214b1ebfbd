package dev.switchboard.openchannels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where reading goes on in a real mailbox.
final class ImapInboxTest {
  private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");

  private final GreenMail servers =
      new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()});
  private GreenMailUser user;

  @BeforeEach
  void start() {
    servers.start();
    user = servers.setUser("support@example.com", "support", "secret-1");
  }

  @AfterEach
  void stop() {
    servers.stop();
  }

  private ImapInbox inbox() throws Exception {
    AddressGuard guard =
        new AddressGuard(
            new GuardPolicy(true, List.of()), _ -> List.of(InetAddress.getLoopbackAddress()));
    MailServer server = new MailServer("localhost", servers.getImap().getPort(), Security.NONE);
    return ImapInbox.open(new MailLink(guard).to("imap", server), "support", "secret-1");
  }

  private void arrives(String text) throws Exception {
    byte[] mail = ("Subject: " + text + "\r\n\r\n" + text + "\r\n").getBytes(UTF_8);
    user.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
  }

  @Test
  void anEmptyInboxBeginsWithTheFirstMail() throws Exception {
    try (ImapInbox inbox = inbox()) {
      Position empty = inbox.newest();
      assertThat(inbox.after(empty, 10)).isEmpty();
      arrives("one");
      assertThat(inbox.after(empty, 10)).hasSize(1);
    }
  }

  @Test
  void whatCameAfterAPositionIsReadInOrder() throws Exception {
    arrives("one");
    arrives("two");
    arrives("three");
    try (ImapInbox inbox = inbox()) {
      Position begin = new Position(inbox.validity(), 0);
      List<ImapInbox.Waiting> first = inbox.after(begin, 2);
      assertThat(first).hasSize(2);
      List<ImapInbox.Waiting> rest = inbox.after(first.getLast().position(), 2);
      assertThat(rest).hasSize(1);
      ImapInbox.Fetched three = inbox.fetch(rest.getFirst()).orElseThrow();
      assertThat(new String(three.bytes(), UTF_8)).contains("three");
      assertThat(three.whole()).isTrue();
      assertThat(inbox.after(rest.getFirst().position(), 2)).isEmpty();
      assertThat(inbox.newest()).isEqualTo(rest.getFirst().position());
    }
  }

  @Test
  void theServerSaysWhenSomethingComes() throws Exception {
    try (ImapInbox inbox = inbox()) {
      assertThat(inbox.announces()).isTrue();
      Position empty = inbox.newest();
      CompletableFuture<Void> heard = new CompletableFuture<>();
      Thread.startVirtualThread(() -> {
        try {
          inbox.listen(Duration.ofHours(1));
          heard.complete(null);
        } catch (MessagingException e) {
          heard.completeExceptionally(e);
        }
      });
      await()
          .until(() -> {
            arrives("one");
            return heard.isDone();
          });
      heard.join();
      assertThat(inbox.after(empty, 1)).hasSize(1);
    }
  }

  @Test
  void listeningEndsByItself() throws Exception {
    try (ImapInbox inbox = inbox()) {
      Position empty = inbox.newest();
      inbox.listen(Duration.ofMillis(1));
      arrives("one");
      assertThat(inbox.after(empty, 10)).hasSize(1);
    }
  }

  /// When the server has given all mails other numbers.
  @Test
  void readingGoesOnFromAMoment() throws Exception {
    arrives("one");
    arrives("two");
    try (ImapInbox inbox = inbox()) {
      assertThat(inbox.after(inbox.since(Instant.EPOCH), 10)).hasSize(2);
      assertThat(inbox.since(FAR_AWAY)).isEqualTo(inbox.newest());
    }
  }
}
