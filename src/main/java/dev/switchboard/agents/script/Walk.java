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
  private final Script script;
  private final Expressions expressions;
  private final RandomGenerator random;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Turn.Step> trace = new ArrayList<>();
  private Context context;
  private long made;
  private boolean matched;
  private Position position = new Position.Closed();
  private Turn.Outcome outcome = Turn.Outcome.CLOSED;

  Walk(Script script, Expressions expressions, RandomGenerator random, Context context) {
    this.script = script;
    this.expressions = expressions;
    this.random = random;
    this.context = context;
  }

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
    }
    if (outcome == Turn.Outcome.CLOSED) {
      effects.add(new Effect.CloseDialog());
    }
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
    String note =
        switch (slot) {
          case Slot.Text text -> say(text);
          case Slot.Attachment attachment -> attach(attachment);
          case Slot.Memory memory -> remember(memory);
          case Slot.ButtonMenu menu -> show(menu);
          case Slot.WaitForReaction _ -> stop(new Position.Waiting(slot.id()));
          case Slot.Start _ -> stop(new Position.AtStart());
          case Slot.ChangeChatMode _ -> handOver();
          case Slot.RegularExpression regular -> match(regular, late);
          case Slot.TransitionRule _, Slot.Jump _, Slot.Child _ -> "";
        };
    trace.add(new Turn.Step(slot.id(), note));
    return after(slot);
  }

  private Optional<Slot> after(Slot slot) {
    return switch (slot) {
      case Slot.Text _, Slot.Attachment _, Slot.Memory _, Slot.Child _ -> script.next(slot.id());
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
