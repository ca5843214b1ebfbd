package dev.switchboard.openchannels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.switchboard.openchannels.connector.ChannelCard;
import dev.switchboard.openchannels.connector.Poller;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestStore;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A mail that cannot be taken in, however often it is tried.
final class StumblingMailTest {
  private static final String POISON = "poison";
  private static final Duration HOW_OFTEN = Duration.ofSeconds(20);

  private final TestStore store = TestStore.sqlite();
  private final GreenMail servers =
      new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()});
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private GreenMailUser user;
  private MailModule module;
  private long id;

  @BeforeEach
  void connect() throws Exception {
    servers.start();
    user = servers.setUser("support@example.com", "support", "secret-1");
    AddressGuard guard =
        new AddressGuard(
            new GuardPolicy(true, List.of()), _ -> List.of(InetAddress.getLoopbackAddress()));
    Poller.Pause none =
        (stopped, howLong) -> {
          pauses.add(howLong);
          return stopped.getCount() == 0;
        };
    module =
        new MailModule(
            store.database(),
            store.lanes(),
            new MailModule.Surroundings(guard, HOW_OFTEN, none),
            store.files(),
            new Exchanges(store.clock()));
    store
        .lanes()
        .listen((_, event) -> {
          if (event instanceof DialogEvent.MessageAdded(_, var message)) {
            if (message.text().equals(POISON)) {
              throw new IllegalStateException("a fault of ours");
            }
            heard.add(message.text());
          }
        });
    Line line =
        store.run(work -> Lines.in(work).add(LineSettings.DEFAULT, List.of(), new UserId(1)));
    MailServer imap = new MailServer("localhost", servers.getImap().getPort(), Security.NONE);
    Account account = new Account(imap, imap, "support", "secret-1");
    Position newest = new Doors(new MailLink(guard)).imap(account);
    AddMailbox.Outcome added =
        store.run(
            new AddMailbox(
                line.id(), new MailAddress("support@example.com"), "", account, true, newest));
    id = ((AddMailbox.Outcome.Added) added).id();
  }

  @AfterEach
  void stop() throws Exception {
    module.close();
    servers.stop();
    store.close();
  }

  private void arrives(String text) throws Exception {
    byte[] mail = ("From: nora@example.org\r\n\r\n" + text + "\r\n").getBytes(UTF_8);
    user.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
  }

  private ChannelCard card() {
    return module.channels(PortalId.FIRST).getFirst();
  }

  @Test
  void isLeftOutAfterSixTimesAndToldToTheAdministrator() throws Exception {
    arrives(POISON);
    arrives("Hello");
    module.start();
    await().until(() -> heard.contains("Hello") && card().deaf().isEmpty());
    assertThat(pauses.subList(0, 5))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L);
    assertThat(card().deaf()).isEmpty();
    assertThat(card().skipped().count()).isEqualTo(1);
    assertThat(card().skipped().last()).isEqualTo(store.clock().instant());
    ChangeMailbox.Settings same =
        new ChangeMailbox.Settings(Optional.empty(), Optional.empty(), Optional.empty());
    store.run(new ChangeMailbox(id, same, Optional.empty(), true));
    assertThat(card().skipped().count()).isZero();
  }
}
