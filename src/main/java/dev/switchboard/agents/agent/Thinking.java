package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.agents.script.Engine;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the script of an agent for one message. Whatever goes wrong in it, a person takes over.
final class Thinking {
  private static final Logger log = LoggerFactory.getLogger(Thinking.class);

  /// In characters. A chat that has more to remember is out of hand.
  static final int MAX_STATE = 1_000_000;

  private final Engine engine;
  private final Requests requests;

  Thinking(Engine engine, Requests requests) {
    this.engine = engine;
    this.requests = requests;
  }

  Thought about(Script script, Opening opening, Hearing heard) {
    try {
      Turn turn =
          engine
              .begin(script, opening.state(), heard.input(), heard.receivedAt())
              .settled(requests::send);
      if (turn.outcome() == Turn.Outcome.LOOPED || turn.outcome() == Turn.Outcome.EXCESSIVE) {
        return giveUp(turn.outcome().name().toLowerCase(Locale.ROOT), opening, heard);
      }
      tellFailed(turn, opening, heard);
      String next = turn.next().toJson();
      return next.length() > MAX_STATE
          ? giveUp("state_too_long", opening, heard)
          : new Thought(
              heard,
              performed(turn.effects()),
              Optional.of(new Thought.Memory(opening.version(), opening.state(), next)),
              turn.outcome() == Turn.Outcome.WAITING);
    } catch (RuntimeException | StackOverflowError fault) {
      return giveUp(described(fault), opening, heard);
    }
  }

  /// A slot that failed was passed over. Why may quote a client, so only its author sees it, by
  /// trying.
  private static void tellFailed(Turn turn, Opening opening, Hearing heard) {
    for (Turn.Step step : turn.trace()) {
      if (!step.note().isEmpty()) {
        log.warn(
            "agent.slot_failed agent={} version={} chat={} message={} slot={}",
            heard.agent(),
            opening.version(),
            heard.chat(),
            heard.message(),
            step.slot());
      }
    }
  }

  private static Thought giveUp(String reason, Opening opening, Hearing heard) {
    log.error(
        "agent.gave_up agent={} version={} chat={} message={} reason={}",
        heard.agent(),
        opening.version(),
        heard.chat(),
        heard.message(),
        reason);
    return Thought.giveUp(heard, Optional.of(Thought.Memory.closed(opening)));
  }

  /// Its message may quote a client, so only its class and place are told.
  static String described(Throwable fault) {
    StackTraceElement[] places = fault.getStackTrace();
    return fault.getClass().getSimpleName() + (places.length == 0 ? "" : "@" + places[0]);
  }

  /// Handing over ends the agent's part; closing after it would end the session of the people.
  private static List<Effect> performed(List<Effect> effects) {
    int handOver = effects.indexOf(new Effect.HandOver());
    return handOver < 0 ? effects : effects.subList(0, handOver + 1);
  }
}
