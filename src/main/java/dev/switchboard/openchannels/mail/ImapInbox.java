package dev.switchboard.openchannels.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/// The inbox of a mailbox, opened so that nothing in it can be changed or marked.
///
/// Source: RFC 9051, "EXAMINE" and "BODY.PEEK"
final class ImapInbox implements AutoCloseable {
  /// Bytes of a mail that is taken in whole.
  static final int LARGEST = 36 << 20;

  /// Of one that is larger, this much is looked at.
  private static final int BEGINNING = 256 << 10;

  private static final long TALK = 4L << 20;

  private final MailLink.Open link;
  private final IMAPStore store;
  private final IMAPFolder folder;

  private ImapInbox(MailLink.Open link, IMAPStore store, IMAPFolder folder) {
    this.link = link;
    this.store = store;
    this.folder = folder;
  }

  /// A mail at the server.
  record Waiting(Position position, IMAPMessage message) {}

  /// @param bytes of the mail, or its beginning
  record Fetched(byte[] bytes, boolean whole, Instant at) {}

  /// The link is closed when this fails.
  static ImapInbox open(MailLink.Open link, String login, String password)
      throws MessagingException {
    try {
      IMAPStore store = (IMAPStore) link.session().getStore("imap");
      store.connect(link.server().host(), link.server().port(), login, password);
      IMAPFolder folder = (IMAPFolder) store.getFolder("INBOX");
      folder.open(Folder.READ_ONLY);
      return new ImapInbox(link, store, folder);
    } catch (MessagingException | RuntimeException e) {
      link.close();
      throw e;
    }
  }

  long validity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /// Behind everything that is there now.
  Position newest() throws MessagingException {
    int count = folder.getMessageCount();
    long last = count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    return new Position(validity(), Math.max(last, folder.getUIDNext() - 1));
  }

  /// Before what has come since a moment, when the server has begun to count anew.
  Position since(Instant moment) throws MessagingException {
    Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(moment)));
    long first = Long.MAX_VALUE;
    for (Message message : found) {
      Date received = message.getReceivedDate();
      if (received != null && !received.toInstant().isBefore(moment)) {
        first = Math.min(first, folder.getUID(message));
      }
    }
    return first == Long.MAX_VALUE ? newest() : new Position(validity(), first - 1);
  }

  /// What came after a position, the oldest first.
  List<Waiting> after(Position position, int most) throws MessagingException {
    link.sockets().allow(TALK);
    askForNews();
    if (folder.getMessageCount() == 0) {
      return List.of();
    }
    List<Waiting> waiting = new ArrayList<>();
    for (Message message : folder.getMessagesByUID(position.last() + 1, UIDFolder.LASTUID)) {
      if (message instanceof IMAPMessage known) {
        Position its = new Position(position.validity(), folder.getUID(known));
        if (position.isBefore(its)) {
          waiting.add(new Waiting(its, known));
        }
      }
    }
    return waiting.stream()
        .sorted((one, other) -> Long.compare(one.position().last(), other.position().last()))
        .limit(most)
        .toList();
  }

  /// The library itself asks only when it has not heard from the server for a while.
  private void askForNews() throws MessagingException {
    var unused =
        folder.doCommand(protocol -> {
          protocol.noop();
          return true;
        });
  }

  /// Whether the server says by itself when something comes.
  boolean announces() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  /// Waits until the server says something by itself, or for so long. That something has come is
  /// not said by this: it has to be asked for in either case.
  ///
  /// Source: RFC 2177
  ///
  /// @param longest less than the server may be silent altogether
  void listen(Duration longest) throws MessagingException {
    CountDownLatch heard = new CountDownLatch(1);
    Thread.startVirtualThread(() -> interrupt(heard, longest));
    try {
      folder.idle(true);
    } finally {
      heard.countDown();
    }
  }

  /// Whatever is asked ends the listening.
  private void interrupt(CountDownLatch heard, Duration longest) {
    try {
      if (!heard.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        askForNews();
      }
    } catch (MessagingException | RuntimeException _) {
      // Who listens hears of it.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Empty when it has been deleted meanwhile.
  Optional<Fetched> fetch(Waiting waiting) throws MessagingException, IOException {
    IMAPMessage message = waiting.message();
    message.setPeek(true);
    link.sockets().allow(2L * LARGEST);
    try {
      boolean whole = message.getSize() <= LARGEST;
      int most = whole ? LARGEST : BEGINNING;
      Date received = message.getReceivedDate();
      try (InputStream in = message.getMimeStream()) {
        byte[] bytes = in.readNBytes(most + 1);
        boolean all = bytes.length <= most;
        return Optional.of(
            new Fetched(
                all ? bytes : Arrays.copyOf(bytes, BEGINNING),
                all,
                received == null ? Instant.EPOCH : received.toInstant()));
      }
    } catch (MessageRemovedException _) {
      return Optional.empty();
    } finally {
      message.invalidateHeaders();
    }
  }

  boolean isOpen() {
    return folder.isOpen() && store.isConnected();
  }

  /// Without a farewell that could take long.
  @Override
  public void close() {
    link.close();
    try {
      store.close();
    } catch (MessagingException | RuntimeException _) {
      // It is gone, one way or the other.
    }
  }
}
