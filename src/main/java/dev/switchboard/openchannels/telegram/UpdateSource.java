package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.Patience;
import dev.switchboard.openchannels.connector.Poller;
import dev.switchboard.openchannels.connector.Poller.Round;
import dev.switchboard.openchannels.connector.Standing;
import dev.switchboard.openchannels.connector.Standing.State;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.openchannels.telegram.BotApi.Reply;
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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Asks Telegram for what people write to one bot.
///
/// Where to go on is read from the disk before each question, and the question tells Telegram to
/// forget all that came before: so nothing is forgotten there that is not stored here, whenever
/// this server dies. What comes twice is known by its own number in the chat.
///
/// Source: https://core.telegram.org/bots/api, "getUpdates"
final class UpdateSource implements Poller.Source {
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(UpdateSource.class);
  private static final Duration POLL = Duration.ofSeconds(25);
  private static final CallLimits LIMITS = new CallLimits(POLL.plusSeconds(15), 8 << 20, 0);
  private static final int UPDATES = 20;

  /// After a week without updates Telegram begins to count anew, maybe lower, and would forget what
  /// is below the old number: from then on it is asked without one.
  private static final Duration NUMBERS_HOLD = Duration.ofDays(6);

  /// What every bot needs.
  record Tools(Database database, BotApi api, Intake intake, InstantSource clock) {}

  private final Tools tools;
  private final PortalId portal;
  private final long bot;
  private final Patience<Long> patience = new Patience<>();
  private volatile @Nullable CompletableFuture<Reply> asked;

  UpdateSource(Tools tools, PortalId portal, long bot) {
    this.tools = tools;
    this.portal = portal;
    this.bot = bot;
  }

  @Override
  public void breakOff() {
    CompletableFuture<Reply> open = asked;
    if (open != null) {
      open.complete(new Reply.Away("The server stops."));
    }
  }

  @Override
  public Round ask(BooleanSupplier stopped) {
    Optional<TelegramChannel> channel =
        SqlTelegram.find(tools.database(), portal, bot).filter(TelegramChannel::active);
    if (channel.isEmpty()) {
      return Round.end();
    }
    if (!new LineView(tools.database()).isOn(portal, channel.get().line())) {
      return Round.lineOff();
    }
    return ask(channel.get(), stopped);
  }

  private Round ask(TelegramChannel channel, BooleanSupplier stopped) {
    CompletableFuture<Reply> question =
        tools.api().send(channel.token(), "getUpdates", question(channel), LIMITS).copy();
    asked = question;
    if (stopped.getAsBoolean()) {
      return Round.end();
    }
    return switch (question.join()) {
      case Reply.Done done -> takeAll(channel, done.result(), stopped);
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

  private Round takeAll(TelegramChannel channel, JsonNode updates, BooleanSupplier stopped) {
    try {
      for (JsonNode update : updates.values()) {
        if (stopped.getAsBoolean()) {
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
    } catch (Intake.FileNotHere away) {
      return Round.of(State.AWAY, away.reason());
    }
  }

  private TakeUpdate.Outcome take(TelegramChannel channel, JsonNode update) {
    long id = update.path("update_id").asLong(0);
    boolean patient = patience.lasts(id);
    try {
      return tools.intake().take(channel, update, patient);
    } catch (LaneOverloaded overloaded) {
      throw overloaded;
    } catch (RuntimeException e) {
      if (StorageException.meansAway(e)) {
        throw e;
      }
      patience.stumbled(id);
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
