package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.openchannels.telegram.BotApi.Reply;
import dev.switchboard.openchannels.telegram.Standing.State;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.LaneOverloaded;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Asks Telegram for what people write to one bot, on a virtual thread of its own.
///
/// Where to go on is read from the disk before each question, and the question tells Telegram to
/// forget all that came before: so nothing is forgotten there that is not stored here, whenever
/// this server dies. What comes twice is known by its own number in the chat.
///
/// Source: https://core.telegram.org/bots/api, "getUpdates"
final class Poller implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final Duration POLL = Duration.ofSeconds(25);
  private static final CallLimits LIMITS = new CallLimits(POLL.plusSeconds(15), 8 << 20, 0);
  private static final int UPDATES = 20;
  private static final Duration WAIT_FOR_LINE = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /// How often one update is tried that makes us stumble.
  private static final int ATTEMPTS = 5;

  /// After a week without updates Telegram begins to count anew, maybe lower, and would forget what
  /// is below the old number: from then on it is asked without one.
  private static final Duration NUMBERS_HOLD = Duration.ofDays(6);

  /// What every poller needs.
  record Tools(Database database, BotApi api, Intake intake, InstantSource clock) {}

  private final Tools tools;
  private final PortalId portal;
  private final long bot;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final @Nullable Thread before;
  private volatile Standing standing = Standing.STARTING;
  private volatile @Nullable CompletableFuture<Reply> asked;
  private long stumbledAt;
  private int stumbles;

  /// @param before the thread of the poller that this one replaces
  Poller(Tools tools, PortalId portal, long bot, @Nullable Thread before) {
    this.tools = tools;
    this.portal = portal;
    this.bot = bot;
    this.before = before;
  }

  Standing standing() {
    return standing;
  }

  /// Does not wait for the end.
  void stop() {
    stopped.countDown();
    CompletableFuture<Reply> open = asked;
    if (open != null) {
      open.complete(new Reply.Away("The server stops."));
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
        Duration pause = round.pause().orElse(backoff(failures));
        boolean over = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        if (over || round.last()) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Standing now) {
    if (!now.state().equals(standing.state()) && !isStopped()) {
      log.info("telegram.receiving bot={} state={}", bot, now.state());
    }
    standing = now;
  }

  private static Duration backoff(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 6));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /// What came of one question.
  private record Round(Standing standing, Optional<Duration> pause, boolean last) {
    static Round of(Standing standing) {
      return new Round(standing, Optional.empty(), false);
    }

    static Round of(State state, String words) {
      return of(new Standing(state, words));
    }

    static Round lineOff() {
      return new Round(new Standing(State.LINE_OFF, ""), Optional.of(WAIT_FOR_LINE), false);
    }

    static Round end() {
      return new Round(new Standing(State.OFF, ""), Optional.empty(), true);
    }
  }

  /// The edge at which a fault is caught: it waits and is tried again.
  private Round round() {
    try {
      Optional<TelegramChannel> channel =
          SqlTelegram.find(tools.database(), portal, bot).filter(TelegramChannel::active);
      return channel.map(this::ask).orElseGet(Round::end);
    } catch (Intake.FileNotHere away) {
      return Round.of(State.AWAY, away.reason());
    } catch (LaneOverloaded _) {
      return Round.of(State.FAULT, "Too much work is waiting.");
    } catch (RuntimeException e) {
      if (StorageException.meansAway(e)) {
        log.warn("telegram.store_away bot={} reason={}", bot, e.toString());
        return Round.of(State.FAULT, "The database does not answer.");
      }
      log.error("telegram.failed bot={}", bot, e);
      return Round.of(State.FAULT, "Internal server error");
    }
  }

  private Round ask(TelegramChannel channel) {
    boolean lineOn =
        new LineView(tools.database())
            .find(portal, channel.line())
            .filter(Line::active)
            .isPresent();
    if (!lineOn) {
      return Round.lineOff();
    }
    CompletableFuture<Reply> question =
        tools.api().send(channel.token(), "getUpdates", question(channel), LIMITS).copy();
    asked = question;
    if (isStopped()) {
      return Round.end();
    }
    return switch (question.join()) {
      case Reply.Done done -> takeAll(channel, done.result());
      case Reply.Refused refused -> refused(refused);
      case Reply.Away away -> Round.of(State.AWAY, away.sentence());
    };
  }

  private Map<String, Object> question(TelegramChannel channel) {
    Map<String, Object> question = new LinkedHashMap<>();
    Instant valid = tools.clock().instant().minus(NUMBERS_HOLD);
    if (channel.next() > 0 && channel.heardAt().isAfter(valid)) {
      question.put("offset", channel.next());
    }
    question.put("limit", UPDATES);
    question.put("timeout", POLL.toSeconds());
    question.put("allowed_updates", List.of("message", "edited_message", "callback_query"));
    return question;
  }

  private Round takeAll(TelegramChannel channel, JsonNode updates) {
    for (JsonNode update : updates.values()) {
      if (isStopped()) {
        return Round.end();
      }
      switch (take(channel, update)) {
        case TAKEN, REPEATED -> {}
        case LINE_OFF -> {
          return Round.lineOff();
        }
        case GONE -> {
          return Round.end();
        }
      }
    }
    return Round.of(Standing.RECEIVING);
  }

  /// One that makes us stumble again and again must not hold up the others for ever.
  private TakeUpdate.Outcome take(TelegramChannel channel, JsonNode update) {
    long id = update.path("update_id").asLong(0);
    boolean patient = stumbledAt != id || stumbles < ATTEMPTS;
    try {
      return tools.intake().take(channel, update, patient);
    } catch (LaneOverloaded overloaded) {
      throw overloaded;
    } catch (RuntimeException e) {
      if (StorageException.meansAway(e)) {
        throw e;
      }
      stumbles = stumbledAt == id ? stumbles + 1 : 1;
      stumbledAt = id;
      if (patient) {
        throw e;
      }
      log.error("telegram.skipped bot={} update={}", bot, id, e);
      return tools.intake().skip(channel, update);
    }
  }

  private static Round refused(Reply.Refused refused) {
    if (refused.tokenIsWrong()) {
      return Round.of(State.DENIED, refused.words());
    }
    if (refused.code() == 409) {
      boolean webhook = refused.words().contains("webhook");
      return Round.of(webhook ? State.WEBHOOK : State.CONFLICT, refused.words());
    }
    return new Round(new Standing(State.AWAY, refused.words()), refused.pause(), false);
  }
}
