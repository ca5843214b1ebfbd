package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.outbox.Verdict;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Hands mails over to the mailbox's server.
///
/// Source: RFC 5321 §4.2.1: 4yz is for now, 5yz is for good
record SmtpOut(MailLink link) {
  /// For one mail, with its files.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration LONGEST_CHECK = Duration.ofSeconds(9);
  private static final int LONGEST_WORDS = 300;

  /// The machine's own name is nobody's business.
  private static final Map<String, String> MANNERS =
      Map.of(
          "mail.smtp.auth", "true",
          "mail.smtp.quitwait", "false",
          "mail.smtp.localhost", "[127.0.0.1]");

  interface Written {
    MimeMessage in(Session session);
  }

  /// Logs in, and sends nothing.
  void check(Account account) throws MailFault {
    use(account, LONGEST_CHECK, (_, _) -> {});
  }

  Verdict send(Mailbox mailbox, Written letter) {
    try {
      use(
          mailbox.account(),
          LONGEST,
          (transport, session) -> {
            MimeMessage mail = letter.in(session);
            transport.sendMessage(mail, mail.getAllRecipients());
          });
      return new Verdict.Delivered();
    } catch (MailFault fault) {
      return Verdict.retry(fault.sentence());
    } catch (Refusal refusal) {
      return refusal.verdict();
    }
  }

  private interface Task {
    void with(SMTPTransport transport, Session session) throws MessagingException;
  }

  private void use(Account account, Duration longest, Task task) throws MailFault {
    MailLink.Open open = link.to("smtp", account.smtp());
    Thread end = open.until(longest);
    try (open) {
      open.session().getProperties().putAll(MANNERS);
      SMTPTransport transport = (SMTPTransport) open.session().getTransport("smtp");
      transport.connect(
          account.smtp().host(), account.smtp().port(), account.login(), account.password());
      work(task, transport, open.session());
      quit(transport);
    } catch (MessagingException e) {
      throw MailFault.of(e);
    } finally {
      end.interrupt();
    }
  }

  /// Only what is said of the mail itself is a refusal of it.
  private static void work(Task task, SMTPTransport transport, Session session)
      throws MessagingException {
    try {
      task.with(transport, session);
    } catch (MessagingException e) {
      Optional<Refusal> refusal = Refusal.of(e);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw e;
    }
  }

  /// The mail is taken already, whatever is said to the farewell.
  private static void quit(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException _) {
      // The link is closed anyway.
    }
  }

  /// The server has said no to this mail.
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;
    private final String words;

    private Refusal(int code, String words) {
      super(null, null, false, false);
      this.code = code;
      this.words = words;
    }

    /// What it says of the recipient tells more than what it says of the mail.
    static Optional<Refusal> of(MessagingException e) {
      Optional<Refusal> found = Optional.empty();
      Exception at = e;
      for (int depth = 0; at instanceof MessagingException here && depth < 20; depth++) {
        Optional<Refusal> its = code(here);
        found = its.isPresent() ? its : found;
        at = here.getNextException();
      }
      return found;
    }

    private static Optional<Refusal> code(MessagingException e) {
      int code =
          switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
          };
      return code < 400
          ? Optional.empty()
          : Optional.of(
              new Refusal(code, Words.clean(String.valueOf(e.getMessage()), LONGEST_WORDS)));
    }

    Verdict verdict() {
      return code < 500
          ? Verdict.retry("The mail server wants to wait: " + words)
          : new Verdict.Park("The mail server refuses it: " + words);
    }
  }
}
