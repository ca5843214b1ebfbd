package dev.switchboard.openchannels.session;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;

/// Waits for a bot's server to take what a client wrote. When it does not, the dialog goes to
/// people: a client does not wait until a server is back.
public final class BotPatience implements TimerHandler {
  private static final String KIND = "session.bot";

  /// How long a bot's server may be away before its dialog goes to people.
  public static final Duration TIME = Duration.ofSeconds(30);

  /// A delivery is on its way to the bot that holds the session.
  public static void begin(Work work, Session session, long delivery) {
    BotLost otherwise = new BotLost(session.id(), session.fence());
    Timers.set(
        work,
        new Timer(KIND, Long.toString(delivery), work.now().plus(TIME), Json.write(otherwise)));
  }

  static void end(Work work, long delivery) {
    Timers.clear(work, KIND, Long.toString(delivery));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Json.read(timer.payload(), BotLost.class).decide(work);
  }
}
