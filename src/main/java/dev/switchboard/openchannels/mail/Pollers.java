package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.mail.Standing.State;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One poller for each mailbox that is switched on.
final class Pollers implements EventListener, AutoCloseable {
  private record Key(PortalId portal, long id) {}

  private record Running(Poller poller, Thread thread) {}

  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final Poller.Tools tools;
  private final Map<Key, Running> running = new HashMap<>();
  private boolean open;

  Pollers(Poller.Tools tools) {
    this.tools = tools;
  }

  /// Begins to read; before, nobody does.
  synchronized void start() {
    open = true;
    SqlMail.everywhere(tools.database()).stream()
        .filter(Mailbox::active)
        .forEach(mailbox -> restart(new Key(mailbox.portal(), mailbox.id())));
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof MailEvent changed) {
      PortalId portal = work.portal();
      work.afterCommit(() -> restart(portal, changed.mailbox()));
    }
  }

  /// Lets the poller of a mailbox begin anew: a removed or switched off one ends by itself.
  synchronized void restart(PortalId portal, long id) {
    restart(new Key(portal, id));
  }

  private void restart(Key key) {
    if (!open) {
      return;
    }
    Running before = running.remove(key);
    if (before != null) {
      before.poller().stop();
    }
    @Nullable Thread old = before == null ? null : before.thread();
    Poller poller = new Poller(tools, key.portal(), key.id(), old);
    Thread thread = Thread.ofVirtual().name("mail-" + key.id()).start(poller);
    running.put(key, new Running(poller, thread));
  }

  synchronized Standing of(Mailbox mailbox) {
    Running its = running.get(new Key(mailbox.portal(), mailbox.id()));
    if (!mailbox.active() || its == null) {
      return new Standing(State.OFF, "");
    }
    return its.poller().standing();
  }

  /// Waits until what was read is stored.
  @Override
  public void close() throws InterruptedException {
    List<Running> last;
    synchronized (this) {
      open = false;
      last = List.copyOf(running.values());
      running.clear();
    }
    last.forEach(one -> one.poller().stop());
    for (Running one : last) {
      one.thread().join(LONGEST_END);
    }
  }
}
