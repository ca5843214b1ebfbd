package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.telegram.Standing.State;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One poller for each bot that is switched on.
final class Pollers implements EventListener, AutoCloseable {
  private record Key(PortalId portal, long bot) {}

  private record Running(Poller poller, Thread thread) {}

  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final Poller.Tools tools;
  private final Map<Key, Running> running = new HashMap<>();
  private boolean open;

  Pollers(Poller.Tools tools) {
    this.tools = tools;
  }

  /// Begins to ask; before, nobody does.
  synchronized void start() {
    open = true;
    SqlTelegram.everywhere(tools.database()).stream()
        .filter(TelegramChannel::active)
        .forEach(channel -> restart(new Key(channel.portal(), channel.id())));
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof TelegramEvent changed) {
      PortalId portal = work.portal();
      work.afterCommit(() -> restart(portal, changed.bot()));
    }
  }

  /// Lets the bot's poller begin anew: a removed or switched off one ends by itself.
  synchronized void restart(PortalId portal, long bot) {
    restart(new Key(portal, bot));
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
    Poller poller = new Poller(tools, key.portal(), key.bot(), old);
    Thread thread = Thread.ofVirtual().name("telegram-" + key.bot()).start(poller);
    running.put(key, new Running(poller, thread));
  }

  synchronized Standing of(TelegramChannel channel) {
    Running its = running.get(new Key(channel.portal(), channel.id()));
    if (!channel.active() || its == null) {
      return new Standing(State.OFF, "");
    }
    return its.poller().standing();
  }

  /// Waits until what was brought is stored, but not for files that come slowly: they are asked for
  /// again.
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
