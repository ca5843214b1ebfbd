package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.storage.StorageException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one channel again and again for what people write to it, on a virtual thread of its own.
public final class Poller implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final Duration WAIT_FOR_LINE = Duration.ofSeconds(3);
  private static final int MOST_DOUBLINGS = 9;

  /// Where people write. Used by one thread, but for `breakOff`.
  public interface Source {
    /// Asks once and takes in what comes. Blocks.
    ///
    /// @param stopped nothing more is to be taken in
    Round ask(BooleanSupplier stopped);

    /// Ends what `ask` waits for; called by another thread, when it has been stopped.
    void breakOff();

    /// After the last question.
    default void close() {}
  }

  /// What came of one question.
  ///
  /// @param pause before the next one; empty: none, or a longer one after each failure
  public record Round(Standing standing, Optional<Duration> pause, boolean last) {
    public static Round of(Standing standing) {
      return new Round(standing, Optional.empty(), false);
    }

    public static Round of(Standing.State state, String words) {
      return of(new Standing(state, words));
    }

    /// What is written waits until the line is on.
    public static Round lineOff() {
      return new Round(Standing.LINE_OFF, Optional.of(WAIT_FOR_LINE), false);
    }

    /// The channel has been switched off or removed.
    public static Round end() {
      return new Round(Standing.OFF, Optional.empty(), true);
    }

    public Round pausing(Duration howLong) {
      return new Round(standing, Optional.of(howLong), last);
    }
  }

  /// Waits between two questions.
  public interface Pause {
    Pause REAL = (stopped, howLong) -> stopped.await(howLong.toMillis(), TimeUnit.MILLISECONDS);

    /// @return it was stopped meanwhile
    boolean over(CountDownLatch stopped, Duration howLong) throws InterruptedException;
  }

  private final String channel;
  private final Source source;
  private final Duration longest;
  private final Pause pause;
  private final @Nullable Thread before;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Standing standing = Standing.STARTING;

  /// @param channel its id among all channels
  /// @param longest pause after failures
  /// @param before the thread of the poller that this one replaces
  public Poller(
      String channel, Source source, Duration longest, Pause pause, @Nullable Thread before) {
    this.channel = channel;
    this.source = source;
    this.longest = longest;
    this.pause = pause;
    this.before = before;
  }

  public Standing standing() {
    return standing;
  }

  /// Does not wait for the end.
  void stop() {
    stopped.countDown();
    source.breakOff();
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
        boolean over = pause.over(stopped, round.pause().orElse(backoff(failures)));
        if (over || round.last()) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      source.close();
    }
  }

  private void tell(Standing now) {
    if (!now.state().equals(standing.state()) && !isStopped()) {
      log.info("channel.receiving channel={} state={}", channel, now.state());
    }
    standing = now;
  }

  private Duration backoff(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }

  /// The edge at which a fault is caught: it waits and is tried again.
  private Round round() {
    try {
      return source.ask(this::isStopped);
    } catch (LaneOverloaded _) {
      return Round.of(Standing.State.FAULT, "Too much work is waiting.");
    } catch (RuntimeException e) {
      if (StorageException.meansAway(e)) {
        log.warn("channel.store_away channel={} reason={}", channel, e.toString());
        return Round.of(Standing.State.FAULT, "The database does not answer.");
      }
      log.error("channel.receiving_failed channel={}", channel, e);
      return Round.of(Standing.State.FAULT, "Internal server error");
    }
  }
}
