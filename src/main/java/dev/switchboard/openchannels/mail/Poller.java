package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.openchannels.mail.Standing.State;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StorageException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what comes into one mailbox, on a virtual thread of its own.
///
/// Where to go on is read from the disk before each question, and it was stored together with the
/// mail before it: so no mail is lost, and none comes twice, whenever this server dies.
final class Poller implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final int MAILS = 20;
  private static final Duration WAIT_FOR_LINE = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 9;

  /// How often one mail is tried that makes us stumble.
  private static final int ATTEMPTS = 5;

  /// What every poller needs.
  ///
  /// @param pause between two questions
  record Tools(Database database, MailLink link, Intake intake, Duration pause) {}

  /// A connection, and by which account it came about.
  private record Connected(Account account, ImapInbox inbox) {}

  private final Tools tools;
  private final PortalId portal;
  private final long id;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final @Nullable Thread before;
  private volatile Standing standing = Standing.STARTING;
  private volatile MailLink.@Nullable Open link;
  private @Nullable Connected connected;
  private Position stumbledAt = new Position(0, 0);
  private int stumbles;

  /// @param before the thread of the poller that this one replaces
  Poller(Tools tools, PortalId portal, long id, @Nullable Thread before) {
    this.tools = tools;
    this.portal = portal;
    this.id = id;
    this.before = before;
  }

  Standing standing() {
    return standing;
  }

  /// Does not wait for the end.
  void stop() {
    stopped.countDown();
    MailLink.Open open = link;
    if (open != null) {
      open.close();
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public void run() {
    try {
      if (before != null) {
        before.join();
      }
      int failures = 0;
      while (!isStopped()) {
        Round round = round();
        tell(round.standing());
        failures = round.standing().isFine() ? 0 : failures + 1;
        Duration pause = failures == 0 ? round.pause() : backoff(failures);
        boolean over = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        if (over || round.last()) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  private void tell(Standing now) {
    if (!now.state().equals(standing.state()) && !isStopped()) {
      log.info("mail.receiving mailbox={} state={}", id, now.state());
    }
    standing = now;
  }

  private static Duration backoff(int failures) {
    Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /// What came of one question.
  private record Round(Standing standing, Duration pause, boolean last) {
    static Round fault(String words) {
      return new Round(new Standing(State.FAULT, words), Duration.ZERO, false);
    }

    static Round lineOff() {
      return new Round(new Standing(State.LINE_OFF, ""), WAIT_FOR_LINE, false);
    }

    static Round end() {
      return new Round(new Standing(State.OFF, ""), Duration.ZERO, true);
    }
  }

  /// The edge at which a fault is caught: it waits and is tried again.
  private Round round() {
    try {
      Optional<Mailbox> mailbox =
          SqlMail.find(tools.database(), portal, id).filter(Mailbox::active);
      return mailbox.isPresent() ? read(mailbox.get()) : Round.end();
    } catch (MailFault fault) {
      disconnect();
      return new Round(Standing.of(fault), Duration.ZERO, false);
    } catch (MessagingException | IOException e) {
      disconnect();
      log.info("mail.away mailbox={} reason={}", id, e.toString());
      return new Round(Standing.of(MailFault.of(e)), Duration.ZERO, false);
    } catch (LaneOverloaded _) {
      return Round.fault("Too much work is waiting.");
    } catch (RuntimeException e) {
      disconnect();
      if (StorageException.meansAway(e)) {
        log.warn("mail.store_away mailbox={} reason={}", id, e.toString());
        return Round.fault("The database does not answer.");
      }
      log.error("mail.failed mailbox={}", id, e);
      return Round.fault("Internal server error");
    }
  }

  private Round read(Mailbox mailbox) throws MailFault, MessagingException, IOException {
    boolean lineOn =
        new LineView(tools.database())
            .find(portal, mailbox.line())
            .filter(Line::active)
            .isPresent();
    if (!lineOn) {
      disconnect();
      return Round.lineOff();
    }
    ImapInbox inbox = inbox(mailbox.account());
    Position from = mailbox.position();
    if (inbox.validity() != from.validity()) {
      tools.intake().countAnew(mailbox, inbox.since(mailbox.heardAt()));
      return new Round(standing, Duration.ZERO, false);
    }
    List<ImapInbox.Waiting> waiting = inbox.after(from, MAILS);
    for (ImapInbox.Waiting mail : waiting) {
      if (isStopped()) {
        return Round.end();
      }
      switch (take(mailbox, inbox, mail)) {
        case TAKEN, REPEATED -> {}
        case LINE_OFF -> {
          return Round.lineOff();
        }
        case GONE -> {
          return new Round(standing, WAIT_FOR_LINE, false);
        }
      }
    }
    Duration pause = waiting.size() == MAILS ? Duration.ZERO : tools.pause();
    return new Round(Standing.RECEIVING, pause, false);
  }

  private ImapInbox inbox(Account account) throws MailFault, MessagingException {
    Connected now = connected;
    if (now != null && now.account().equals(account) && now.inbox().isOpen()) {
      return now.inbox();
    }
    disconnect();
    MailLink.Open open = tools.link().to("imap", account.imap());
    link = open;
    if (isStopped()) {
      open.close();
    }
    ImapInbox inbox = ImapInbox.open(open, account.login(), account.password());
    connected = new Connected(account, inbox);
    return inbox;
  }

  private void disconnect() {
    Connected now = connected;
    connected = null;
    if (now != null) {
      now.inbox().close();
    }
  }

  /// One that makes us stumble again and again must not hold up the others for ever.
  private TakeMail.Outcome take(Mailbox mailbox, ImapInbox inbox, ImapInbox.Waiting mail)
      throws MessagingException, IOException {
    boolean patient = !stumbledAt.equals(mail.position()) || stumbles < ATTEMPTS;
    try {
      Optional<ImapInbox.Fetched> fetched = inbox.fetch(mail);
      return fetched.isPresent()
          ? tools.intake().take(mailbox, mail.position(), fetched.get())
          : tools.intake().skip(mailbox, mail.position());
    } catch (LaneOverloaded overloaded) {
      throw overloaded;
    } catch (RuntimeException | MessagingException | IOException e) {
      boolean itsFault = inbox.isOpen() && !StorageException.meansAway(e);
      if (!itsFault || patient) {
        stumble(mail.position(), itsFault);
        throw e;
      }
      log.error("mail.skipped mailbox={} uid={}", id, mail.position().last(), e);
      return tools.intake().skip(mailbox, mail.position());
    }
  }

  private void stumble(Position at, boolean itsFault) {
    int before = stumbledAt.equals(at) ? stumbles : 0;
    stumbledAt = at;
    stumbles = before + (itsFault ? 1 : 0);
  }
}
