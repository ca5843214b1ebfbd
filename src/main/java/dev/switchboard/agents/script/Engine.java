package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.context.WorkClock;
import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Walks a script from where a chat stands to where it waits next, for one message of the client.
///
/// Pure but for the random choice among the variants of a Text. Safe for many threads if the
/// generator is.
public final class Engine {
  /// Slots that one message may execute before the script counts as going round for ever.
  public static final int MAX_SLOTS = 1_000;

  /// Requests that one message may lead to: the client waits for each of them.
  public static final int MAX_REQUESTS = 5;

  /// Characters that one message may make a script say and remember.
  static final int MAX_MADE = 2_000_000;

  /// How long a script may work for one message. Others wait for the processor meanwhile.
  static final Duration LONGEST = Duration.ofSeconds(3);

  private final Expressions expressions;
  private final RandomGenerator random;
  private final LongSupplier nanos;

  public Engine(Expressions expressions, RandomGenerator random) {
    this(expressions, random, WorkClock::nanos);
  }

  /// @param nanos a clock that only runs forward
  Engine(Expressions expressions, RandomGenerator random, LongSupplier nanos) {
    this.expressions = expressions;
    this.random = random;
    this.nanos = nanos;
  }

  /// Goes until the turn is done or a request needs an answer; how long that takes does not count.
  ///
  /// A slot that the state names and the script no longer has counts as Start.
  ///
  /// @param at when the message was received
  public Progress begin(Script script, DialogState state, Input input, Instant at) {
    Entry entry = entry(script, state.position(), input);
    Context heard =
        state
            .context()
            .with(VariableName.CLIENT_MESSAGE, entry.message())
            .with(VariableName.DATE, at.toString())
            .with(VariableName.DATE_TS, at.getEpochSecond());
    Walk walk = new Walk(script, expressions, random, heard);
    return go(walk, state, LONGEST.toNanos(), late -> walk.from(entry.slot(), late));
  }

  private Progress go(
      Walk walk, DialogState before, long nanosLeft, Consumer<BooleanSupplier> stretch) {
    long end = nanos.getAsLong() + nanosLeft;
    stretch.accept(() -> nanos.getAsLong() - end > 0);
    if (walk.isStopped()) {
      return new Progress.Done(walk.voided(before));
    }
    long left = end - nanos.getAsLong();
    return walk.asks()
        .<Progress>map(request ->
            new Progress.Asks(
                request, response -> go(walk, before, left, late -> walk.resume(response, late))))
        .orElseGet(() -> new Progress.Done(walk.turn()));
  }

  /// Where the message enters the script, and what `client_message` becomes.
  private record Entry(Optional<Slot> slot, String message) {}

  private static Entry entry(Script script, Position position, Input input) {
    return switch (position) {
      case Position.AtStart _, Position.Closed _ -> atStart(script, input);
      case Position.Waiting(SlotId id) ->
          script
              .slot(id)
              .filter(Slot.WaitForReaction.class::isInstance)
              .map(slot -> new Entry(script.next(slot.id()), message(input)))
              .orElseGet(() -> atStart(script, input));
      case Position.Choosing choosing ->
          script
              .slot(choosing.menu())
              .filter(Slot.ButtonMenu.class::isInstance)
              .map(menu -> chosen(script, choosing, input))
              .orElseGet(() -> atStart(script, input));
    };
  }

  private static Entry atStart(Script script, Input input) {
    return new Entry(script.next(script.start().id()), message(input));
  }

  /// The first button that is meant, or the fallback.
  private static Entry chosen(Script script, Position.Choosing choosing, Input input) {
    return meant(choosing, input)
        .filter(button -> script.slot(button.slot()).isPresent())
        .map(button -> new Entry(script.slot(button.slot()), message(button, input)))
        .orElseGet(() -> new Entry(fallback(script, choosing.menu()), message(input)));
  }

  /// The id counts for more than the label, which may have been translated on its way.
  private static Optional<ShownButton> meant(Position.Choosing choosing, Input input) {
    return choosing.shown().stream()
        .filter(button -> button.isPressedBy(input))
        .findFirst()
        .or(() -> choosing.shown().stream().filter(button -> button.isNamedBy(input)).findFirst());
  }

  private static Optional<Slot> fallback(Script script, SlotId menu) {
    return script.children(menu).stream().filter(Slot.Fallback.class::isInstance).findFirst();
  }

  /// A press comes as the label that was pressed.
  private static String message(ShownButton button, Input input) {
    return input instanceof Input.ButtonPress ? button.label() : input.text();
  }

  private static String message(Input input) {
    return input instanceof Input.ButtonPress press && press.text().isBlank()
        ? press.id()
        : input.text();
  }
}
