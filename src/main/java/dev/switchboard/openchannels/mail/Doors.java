package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.rest.RestError;
import jakarta.mail.MessagingException;
import java.time.Duration;

/// Logs in to both servers of a mailbox, to see that it can be read and answered from.
record Doors(MailLink link) {
  /// Somebody waits in front of a page.
  private static final Duration LONGEST = Duration.ofSeconds(9);

  /// Both have to open.
  ///
  /// @return up to where there are mails now
  Position demandOpen(Account account) {
    Position newest;
    try {
      newest = imap(account);
    } catch (MailFault fault) {
      throw RestError.badRequest("IMAP_FAILED", fault.sentence());
    }
    try {
      smtp(account);
    } catch (MailFault fault) {
      throw RestError.badRequest("SMTP_FAILED", fault.sentence());
    }
    return newest;
  }

  Position imap(Account account) throws MailFault {
    MailLink.Open open = link.to("imap", account.imap());
    Thread end = open.until(LONGEST);
    try (ImapInbox inbox = ImapInbox.open(open, account.login(), account.password())) {
      return inbox.newest();
    } catch (MessagingException e) {
      throw MailFault.of(e);
    } finally {
      end.interrupt();
    }
  }

  void smtp(Account account) throws MailFault {
    new SmtpOut(link).check(account);
  }
}
