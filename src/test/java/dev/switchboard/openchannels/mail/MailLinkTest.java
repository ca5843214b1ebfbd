package dev.switchboard.openchannels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where mail servers may be, and how they are spoken to.
final class MailLinkTest {
  private static final GuardPolicy TRIAL = new GuardPolicy(true, List.of());

  private static MailLink link(GuardPolicy policy, String address) throws UnknownHostException {
    List<InetAddress> all = List.of(InetAddress.getByName(address));
    return new MailLink(new AddressGuard(policy, _ -> all));
  }

  private static Account account(MailServer server) {
    return new Account(server, server, "support", "secret-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.7", "192.168.1.1", "169.254.169.254", "::1"})
  void theInnerNetworkCannotBeReached(String address) throws Exception {
    MailLink link = link(GuardPolicy.STRICT, address);
    for (String host : List.of("mail.example.com", address)) {
      MailServer server = new MailServer(host, 993, Security.TLS);
      assertThatThrownBy(() -> new Doors(link).imap(account(server)))
          .isInstanceOfSatisfying(
              MailFault.class,
              fault -> {
                assertThat(fault.kind()).isEqualTo(MailFault.Kind.REFUSED);
                assertThat(fault.sentence()).doesNotContain(address);
              });
      assertThatThrownBy(() -> new SmtpOut(link).check(account(server)))
          .isInstanceOf(MailFault.class);
    }
  }

  @Test
  void aPublicServerIsSpokenToInSecretOnly() throws Exception {
    MailServer server = new MailServer("mail.example.com", 143, Security.NONE);
    assertThatThrownBy(() -> link(GuardPolicy.STRICT, "192.0.43.8").to("imap", server))
        .hasMessageContaining("Without encryption");
  }

  /// The name does not lead anywhere, the checked address does.
  @Test
  void whatWasCheckedIsWhatIsCalled() throws Exception {
    GreenMail servers =
        new GreenMail(
            new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    servers.start();
    try {
      servers.setUser("support@example.com", "support", "secret-1");
      Account account =
          new Account(
              new MailServer("mail.invalid", servers.getImap().getPort(), Security.NONE),
              new MailServer("mail.invalid", servers.getSmtp().getPort(), Security.NONE),
              "support",
              "secret-1");
      assertThat(new Doors(link(TRIAL, "127.0.0.1")).demandOpen(account).validity()).isPositive();
    } finally {
      servers.stop();
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    GreenMail servers =
        new GreenMail(
            new ServerSetup[] {ServerSetup.SMTPS.dynamicPort(), ServerSetup.IMAPS.dynamicPort()});
    servers.start();
    try {
      MailLink link = link(TRIAL, "127.0.0.1");
      MailServer imap = new MailServer("localhost", servers.getImaps().getPort(), Security.TLS);
      MailServer smtp = new MailServer("localhost", servers.getSmtps().getPort(), Security.TLS);
      assertThatThrownBy(() -> new Doors(link).imap(account(imap)))
          .hasMessageContaining("certificate");
      assertThatThrownBy(() -> new SmtpOut(link).check(account(smtp)))
          .hasMessageContaining("certificate");
    } finally {
      servers.stop();
    }
  }

  @Test
  void whoExpectsStarttlsIsNotTalkedOutOfIt() throws Exception {
    GreenMail servers = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()});
    servers.start();
    try {
      MailServer imap = new MailServer("localhost", servers.getImap().getPort(), Security.STARTTLS);
      assertThatThrownBy(() -> new Doors(link(TRIAL, "127.0.0.1")).imap(account(imap)))
          .isInstanceOfSatisfying(
              MailFault.class, fault -> assertThat(fault.kind()).isEqualTo(MailFault.Kind.REFUSED));
    } finally {
      servers.stop();
    }
  }
}
