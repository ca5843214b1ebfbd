package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.identity.PortalId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One poller for each channel of a kind that is switched on.
public final class Pollers implements AutoCloseable {
  /// A channel of the kind.
  public record Key(PortalId portal, long id) {}

  /// Where people write to a channel.
  public interface Sources {
    Poller.Source of(PortalId portal, long id);
  }

  private record Running(Poller poller, Thread thread) {}

  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final String kind;
  private final Duration longest;
  private final Poller.Pause pause;
  private final Sources sources;
  private final Map<Key, Running> running = new HashMap<>();
  private boolean open;

  /// @param kind with which the ids of its channels begin: `telegram`
  /// @param longest pause after failures
  public Pollers(String kind, Duration longest, Poller.Pause pause, Sources sources) {
    this.kind = kind;
    this.longest = longest;
    this.pause = pause;
    this.sources = sources;
  }

  /// Begins to ask those that are switched on; before, nobody does.
  public synchronized void start(List<Key> on) {
    open = true;
    on.forEach(this::restart);
  }

  /// Lets a channel's poller begin anew: a removed or switched off one ends by itself.
  public synchronized void restart(Key key) {
    if (!open) {
      return;
    }
    Running before = running.remove(key);
    if (before != null) {
      before.poller().stop();
    }
    @Nullable Thread old = before == null ? null : before.thread();
    String channel = kind + ":" + key.id();
    Poller.Source source = sources.of(key.portal(), key.id());
    Poller poller = new Poller(channel, source, longest, pause, old);
    running.put(key, new Running(poller, Thread.ofVirtual().name(channel).start(poller)));
  }

  /// @param on the channel is switched on
  public synchronized Standing of(Key key, boolean on) {
    Running its = running.get(key);
    return !on || its == null ? Standing.OFF : its.poller().standing();
  }

  /// Waits until what was brought is stored, but not for what comes slowly: it is asked for again.
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
