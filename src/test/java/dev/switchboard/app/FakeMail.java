package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Real mail servers in this process, with the mailbox of a company and that of a client.
final class FakeMail implements AutoCloseable {
  static final String SUPPORT = "support@example.com";
  static final String NORA = "nora.zebrafink@example.org";
  static final String PASSWORD = "secret-1";

  private static final Logger log = LoggerFactory.getLogger(FakeMail.class);

  private final GreenMail servers =
      new GreenMail(
          new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
  private final GreenMailUser support;

  FakeMail() {
    servers.start();
    support = servers.setUser(SUPPORT, "support", PASSWORD);
    servers.setUser(NORA, "nora", "n");
    log.debug("mail servers at {}", servers.getImap().getPort());
  }

  int imap() {
    return servers.getImap().getPort();
  }

  int smtp() {
    return servers.getSmtp().getPort();
  }

  /// What connects the company's mailbox to a line.
  Map<String, Object> form(String line) {
    Map<String, Object> form = new HashMap<>();
    form.put("LINE", line);
    form.put("ADDRESS", SUPPORT);
    form.put("NAME", "Harbour Support");
    form.put("IMAP_HOST", "127.0.0.1");
    form.put("IMAP_PORT", imap());
    form.put("IMAP_SECURITY", "none");
    form.put("SMTP_HOST", "127.0.0.1");
    form.put("SMTP_PORT", smtp());
    form.put("SMTP_SECURITY", "none");
    form.put("LOGIN", "support");
    form.put("PASSWORD", PASSWORD);
    return form;
  }

  /// A mail arrives at the company.
  void arrives(String mail) {
    try {
      byte[] bytes = mail.replace("\n", "\r\n").getBytes(UTF_8);
      support.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /// The client writes.
  void writes(int number, String subject, String text) {
    arrives(
        "From: Nora Lind <%s>\nTo: %s\nMessage-ID: <%d@example.org>\nSubject: %s\n\n%s\n"
            .formatted(NORA, SUPPORT, number, subject, text));
  }

  /// What the client has got.
  List<MimeMessage> got() {
    return gotBy(NORA);
  }

  List<MimeMessage> gotBy(String address) {
    return Arrays.stream(servers.getReceivedMessagesForDomain(address)).toList();
  }

  /// The company's mailbox has a folder.
  void has(String folder) {
    try {
      servers.getManagers().getImapHostManager().createMailbox(support, folder);
    } catch (com.icegreen.greenmail.imap.AuthorizationException
        | com.icegreen.greenmail.store.FolderException e) {
      throw new AssertionError(e);
    }
  }

  /// What is in a folder of the company's mailbox, and read.
  List<Message> read(String folder) {
    try {
      var store = servers.getImap().createStore();
      store.connect("support", PASSWORD);
      var its = store.getFolder(folder);
      its.open(jakarta.mail.Folder.READ_ONLY);
      return Arrays.stream(its.getMessages()).filter(FakeMail::isRead).toList();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isRead(Message one) {
    try {
      return one.isSet(jakarta.mail.Flags.Flag.SEEN);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /// Those that nobody has read or deleted.
  boolean isUntouched() {
    try {
      for (var one : servers.getManagers().getImapHostManager().getInbox(support).getMessages()) {
        if (one.getFlags().contains(jakarta.mail.Flags.Flag.SEEN)) {
          return false;
        }
      }
      return true;
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new AssertionError(e);
    }
  }

  static String header(Message mail, String name) {
    try {
      String[] values = mail.getHeader(name);
      return values == null ? "" : String.join(",", values).replaceAll("\\s+", " ");
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String text(Message mail) {
    try {
      return String.valueOf(mail.getContent()).strip();
    } catch (MessagingException | java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    servers.stop();
  }
}
