package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.connector.Patience;
import dev.switchboard.openchannels.connector.Poller;
import dev.switchboard.openchannels.connector.Poller.Round;
import dev.switchboard.openchannels.connector.Standing;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StorageException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what comes into one mailbox.
///
/// Where to go on is read from the disk before each question, and it was stored together with the
/// mail before it: so no mail is lost, and none comes twice, whenever this server dies.
final class MailSource implements Poller.Source {
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(MailSource.class);
  private static final int MAILS = 20;
  private static final Duration AGAIN = Duration.ofSeconds(3);

  /// For so long a server is listened to without being asked: less than it may be silent, and much
  /// less than the half hour after which it may hang up.
  private static final Duration LONGEST_LISTENING = Duration.ofSeconds(25);

  /// After so many times in a row a server is not listened to any more, but asked now and then.
  private static final int MOST_BROKEN_OFF = 3;

  /// What every mailbox needs.
  ///
  /// @param pause between two questions
  record Tools(Database database, MailLink link, Intake intake, Duration pause) {}

  /// A connection, and by which account it came about.
  private record Connected(Account account, ImapInbox inbox) {}

  private final Tools tools;
  private final PortalId portal;
  private final long id;
  private final Patience<Position> patience = new Patience<>();
  private volatile MailLink.@Nullable Open link;
  private @Nullable Connected connected;
  private boolean listens;
  private int brokenOff;

  MailSource(Tools tools, PortalId portal, long id) {
    this.tools = tools;
    this.portal = portal;
    this.id = id;
  }

  @Override
  public void breakOff() {
    MailLink.Open open = link;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public Round ask(BooleanSupplier stopped) {
    try {
      listen();
      Optional<Mailbox> mailbox =
          SqlMail.find(tools.database(), portal, id).filter(Mailbox::active);
      return mailbox.isPresent() ? read(mailbox.get(), stopped) : Round.end();
    } catch (MailFault fault) {
      close();
      return Round.of(standing(fault));
    } catch (MessagingException | IOException e) {
      close();
      log.info("mail.away mailbox={} reason={}", id, e.toString());
      return Round.of(standing(MailFault.of(e)));
    } catch (LaneOverloaded overloaded) {
      throw overloaded;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static Standing standing(MailFault fault) {
    Standing.State state =
        switch (fault.kind()) {
          case DENIED -> Standing.State.DENIED;
          case REFUSED -> Standing.State.REFUSED;
          case AWAY -> Standing.State.AWAY;
        };
    return new Standing(state, fault.sentence());
  }

  private Round read(Mailbox mailbox, BooleanSupplier stopped)
      throws MailFault, MessagingException, IOException {
    if (!new LineView(tools.database()).isOn(portal, mailbox.line())) {
      close();
      return Round.lineOff();
    }
    ImapInbox inbox = inbox(mailbox.account(), stopped);
    Position from = mailbox.position();
    if (inbox.validity() != from.validity()) {
      tools.intake().countAnew(mailbox, inbox.since(mailbox.heardAt()));
      return Round.of(Standing.STARTING);
    }
    List<ImapInbox.Waiting> waiting = inbox.after(from, MAILS);
    for (ImapInbox.Waiting mail : waiting) {
      if (stopped.getAsBoolean()) {
        return Round.end();
      }
      switch (take(mailbox, inbox, mail)) {
        case TAKEN, REPEATED -> {}
        case LINE_OFF -> {
          return Round.lineOff();
        }
        case GONE -> {
          return Round.of(Standing.STARTING).pausing(AGAIN);
        }
      }
    }
    Round received = Round.of(Standing.RECEIVING);
    listens = waiting.size() < MAILS && brokenOff < MOST_BROKEN_OFF && inbox.announces();
    return listens || waiting.size() == MAILS ? received : received.pausing(tools.pause());
  }

  /// Instead of a pause, when nothing is left to be read.
  private void listen() throws MessagingException {
    Connected now = connected;
    if (!listens || now == null) {
      return;
    }
    listens = false;
    brokenOff++;
    Duration longest = tools.pause();
    now.inbox().listen(longest.compareTo(LONGEST_LISTENING) < 0 ? longest : LONGEST_LISTENING);
    brokenOff = 0;
  }

  private ImapInbox inbox(Account account, BooleanSupplier stopped)
      throws MailFault, MessagingException {
    Connected now = connected;
    if (now != null && now.account().equals(account) && now.inbox().isOpen()) {
      return now.inbox();
    }
    close();
    MailLink.Open open = tools.link().to("imap", account.imap());
    link = open;
    if (stopped.getAsBoolean()) {
      open.close();
    }
    ImapInbox inbox = ImapInbox.open(open, account.login(), account.password());
    connected = new Connected(account, inbox);
    return inbox;
  }

  @Override
  public void close() {
    Connected now = connected;
    connected = null;
    if (now != null) {
      now.inbox().close();
    }
  }

  private TakeMail.Outcome take(Mailbox mailbox, ImapInbox inbox, ImapInbox.Waiting mail)
      throws MessagingException, IOException {
    boolean patient = patience.lasts(mail.position());
    try {
      Optional<ImapInbox.Fetched> fetched = inbox.fetch(mail);
      return fetched.isPresent()
          ? tools.intake().take(mailbox, mail.position(), fetched.get())
          : tools.intake().skip(mailbox, mail.position(), new Mail.Kind.Program("deleted"));
    } catch (LaneOverloaded overloaded) {
      throw overloaded;
    } catch (RuntimeException | MessagingException | IOException e) {
      if (!inbox.isOpen() || StorageException.meansAway(e)) {
        throw e;
      }
      patience.stumbled(mail.position());
      if (patient) {
        throw e;
      }
      log.error("mail.skipped mailbox={} uid={}", id, mail.position().last(), e);
      return tools.intake().skip(mailbox, mail.position(), new Mail.Kind.Unreadable());
    }
  }
}
