package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Evaluated;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.JsonValue;
import dev.switchboard.agents.context.Matched;
import dev.switchboard.agents.context.Rendered;
import dev.switchboard.agents.context.TextPattern;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// One message's way through a script: collects effects, trace and variables until a slot waits.
final class Walk {
  private static final String TOO_MANY =
      "A message may lead to at most " + Engine.MAX_REQUESTS + " requests.";

  private final Script script;
  private final Expressions expressions;
  private final RandomGenerator random;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Turn.Step> trace = new ArrayList<>();
  private Context context;
  private long made;
  private boolean matched;
  private int requests;
  private Optional<Pending> pending = Optional.empty();
  private Position position = new Position.Closed();
  private Turn.Outcome outcome = Turn.Outcome.CLOSED;

  Walk(Script script, Expressions expressions, RandomGenerator random, Context context) {
    this.script = script;
    this.expressions = expressions;
    this.random = random;
    this.context = context;
  }

  private record Pending(Slot.ExternalRequest slot, Request request) {}

  /// Until the script waits, ends or asks.
  ///
  /// @param late whether it has taken too long
  void from(Optional<Slot> entry, BooleanSupplier late) {
    Optional<Slot> slot = entry;
    while (slot.isPresent()) {
      if (trace.size() == Engine.MAX_SLOTS) {
        outcome = Turn.Outcome.LOOPED;
        return;
      }
      if (made > Engine.MAX_MADE || late.getAsBoolean()) {
        outcome = Turn.Outcome.EXCESSIVE;
        return;
      }
      slot = execute(slot.get(), late);
      if (pending.isPresent()) {
        return;
      }
    }
    if (outcome == Turn.Outcome.CLOSED) {
      effects.add(new Effect.CloseDialog());
    }
  }

  /// What it needs the answer to before it goes on.
  Optional<Request> asks() {
    return pending.map(Pending::request);
  }

  void resume(Response response, BooleanSupplier late) {
    Slot.ExternalRequest slot = pending.orElseThrow().slot();
    pending = Optional.empty();
    from(answered(slot, response), late);
  }

  boolean isStopped() {
    return outcome == Turn.Outcome.LOOPED || outcome == Turn.Outcome.EXCESSIVE;
  }

  Turn turn() {
    return new Turn(outcome, effects, new DialogState(position, context), trace);
  }

  /// A turn that never happened, but for its trace.
  Turn voided(DialogState before) {
    return new Turn(outcome, List.of(), before, trace);
  }

  /// The slot to go on with, or nothing if the walk is over.
  private Optional<Slot> execute(Slot slot, BooleanSupplier late) {
    if (slot.savepoint()) {
      context = context.with(VariableName.SAVEPOINT_NODE_ID, slot.id().value());
    }
    if (slot instanceof Slot.ExternalRequest external) {
      return ask(external);
    }
    trace.add(new Turn.Step(slot.id(), act(slot, late)));
    return after(slot);
  }

  /// What went wrong, or nothing.
  private String act(Slot slot, BooleanSupplier late) {
    return switch (slot) {
      case Slot.Text text -> say(text);
      case Slot.Attachment attachment -> attach(attachment);
      case Slot.Memory memory -> remember(memory);
      case Slot.ButtonMenu menu -> show(menu);
      case Slot.WaitForReaction _ -> stop(new Position.Waiting(slot.id()));
      case Slot.Start _ -> stop(new Position.AtStart());
      case Slot.ChangeChatMode _ -> handOver();
      case Slot.RegularExpression regular -> match(regular, late);
      case Slot.ExternalRequest _, Slot.TransitionRule _, Slot.Jump _, Slot.Child _ -> "";
    };
  }

  private Optional<Slot> ask(Slot.ExternalRequest slot) {
    if (requests++ == Engine.MAX_REQUESTS) {
      return answered(slot, new Response.Failed(TOO_MANY));
    }
    try {
      Request request = new RequestMaker(context, expressions).of(slot);
      made += request.body().length();
      pending = Optional.of(new Pending(slot, request));
      return Optional.empty();
    } catch (RequestMaker.Unmade unmade) {
      return answered(slot, new Response.Failed(String.valueOf(unmade.getMessage())));
    }
  }

  /// The branch for what came of it, or else what follows.
  private Optional<Slot> answered(Slot.ExternalRequest slot, Response response) {
    Answer answer = Answer.of(slot.request(), response, context, expressions);
    context = answer.context();
    made += answer.made();
    trace.add(new Turn.Step(slot.id(), answer.notes()));
    return script.children(slot.id()).stream()
        .filter(child ->
            answer.success() ? child instanceof Slot.Success : child instanceof Slot.Failure)
        .findFirst()
        .or(() -> script.next(slot.id()));
  }

  private Optional<Slot> after(Slot slot) {
    return switch (slot) {
      case Slot.Text _, Slot.Attachment _, Slot.Memory _, Slot.ExternalRequest _, Slot.Child _ ->
          script.next(slot.id());
      case Slot.Jump jump -> Optional.of(destination(jump.to()));
      case Slot.TransitionRule rule -> firstThatHolds(rule);
      case Slot.RegularExpression regular -> result(regular);
      case Slot.ButtonMenu _, Slot.WaitForReaction _, Slot.Start _, Slot.ChangeChatMode _ ->
          Optional.empty();
    };
  }

  /// Sends nothing if the template fails or comes out blank: half a sentence helps nobody.
  private String say(Slot.Text text) {
    List<String> variants = text.variants();
    if (variants.isEmpty()) {
      return "";
    }
    String variant = variants.get(random.nextInt(variants.size()));
    return switch (expressions.render(variant, context)) {
      case Rendered.Failed failed -> failed.reason();
      case Rendered.Text rendered -> {
        made += rendered.text().length();
        if (!rendered.text().isBlank()) {
          effects.add(new Effect.SayText(rendered.text().strip()));
        }
        yield "";
      }
    };
  }

  private String attach(Slot.Attachment attachment) {
    return switch (AttachedFile.of(attachment, context, expressions)) {
      case AttachedFile.Failed failed -> failed.reason();
      case AttachedFile.Ready(Effect.SendFile file) -> {
        made += file.url().length() + file.caption().length();
        effects.add(file);
        yield "";
      }
    };
  }

  /// Leaves the variable as it is if the template fails.
  private String remember(Slot.Memory memory) {
    Optional<String> refusal = VariableName.refusalToWrite(memory.key());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (MemoryValue.of(memory, context, expressions)) {
      case Evaluated.Failed failed -> failed.reason();
      case Evaluated.Value value -> {
        made += JsonValue.size(value.value());
        context = context.with(memory.key(), value.value());
        yield "";
      }
    };
  }

  /// A button whose label fails or comes out blank is not shown.
  private String show(Slot.ButtonMenu menu) {
    List<ShownButton> shown = new ArrayList<>();
    StringBuilder notes = new StringBuilder();
    for (Slot child : script.children(menu.id())) {
      if (child instanceof Slot.Button button) {
        switch (expressions.render(button.label(), context)) {
          case Rendered.Failed failed -> notes.append(failed.reason()).append('\n');
          case Rendered.Text label when label.text().isBlank() -> {}
          case Rendered.Text label -> {
            made += label.text().length();
            shown.add(new ShownButton(child.id(), label.text().strip()));
          }
        }
      }
    }
    if (!shown.isEmpty()) {
      effects.add(new Effect.ShowButtons(shown));
    }
    stop(new Position.Choosing(menu.id(), shown));
    return notes.toString().strip();
  }

  private String stop(Position where) {
    position = where;
    outcome = Turn.Outcome.WAITING;
    return "";
  }

  private String handOver() {
    effects.add(new Effect.HandOver());
    effects.add(new Effect.CloseDialog());
    outcome = Turn.Outcome.HANDED_OVER;
    return "";
  }

  private Slot destination(Slot.Destination to) {
    Optional<SlotId> id =
        switch (to) {
          case Slot.Destination.ToSlot(SlotId slot) -> Optional.of(slot);
          case Slot.Destination.ToSavepoint _ ->
              context.get(VariableName.SAVEPOINT_NODE_ID).flatMap(SlotId::of);
        };
    return id.flatMap(script::slot).filter(Slot::isDestination).orElse(script.start());
  }

  /// A pattern that fails has not matched.
  private String match(Slot.RegularExpression regular, BooleanSupplier late) {
    String message = context.get(VariableName.CLIENT_MESSAGE).map(String::valueOf).orElse("");
    String looked = regular.lowercase() ? message.toLowerCase(Locale.ROOT) : message;
    Matched found = TextPattern.find(regular.expression(), looked, late);
    matched = found instanceof Matched.Yes;
    return switch (found) {
      case Matched.Failed failed -> failed.reason();
      case Matched.No _ -> "";
      case Matched.Yes yes -> {
        made += JsonValue.size(yes.groups());
        context = context.withAll(yes.groups());
        yield "";
      }
    };
  }

  private Optional<Slot> result(Slot.RegularExpression regular) {
    return script.children(regular.id()).stream()
        .filter(child -> child instanceof Slot.Result result && result.matches() == matched)
        .findFirst();
  }

  private Optional<Slot> firstThatHolds(Slot.TransitionRule rule) {
    return script.children(rule.id()).stream()
        .filter(child ->
            child instanceof Slot.Condition condition
                && expressions.holds(condition.expression(), context))
        .findFirst();
  }
}
