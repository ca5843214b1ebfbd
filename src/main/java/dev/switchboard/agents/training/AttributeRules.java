package dev.switchboard.agents.training;

import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.TextPattern;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.agents.script.WebLink;
import dev.switchboard.agents.slot.Slot;
import java.util.List;
import java.util.Optional;

/// What must be true of each slot by itself: names, templates, variables, destinations.
final class AttributeRules {
  private final Expressions expressions;
  private final Script script;
  private final List<Problem> problems;

  AttributeRules(Expressions expressions, Script script, List<Problem> problems) {
    this.expressions = expressions;
    this.script = script;
    this.problems = problems;
  }

  void check() {
    for (Slot slot : script.slots()) {
      checkName(slot);
      checkAttributes(slot);
    }
  }

  private void checkName(Slot slot) {
    if (slot.name().codePointCount(0, slot.name().length()) > Slot.MAX_NAME) {
      report(slot, "Name must contain no more than " + Slot.MAX_NAME + " characters.");
    }
    if (slot.name().chars().anyMatch(Character::isISOControl)) {
      report(slot, "Name must not contain line breaks or control characters.");
    }
  }

  private void checkAttributes(Slot slot) {
    switch (slot) {
      case Slot.Text text -> checkText(text);
      case Slot.Attachment attachment -> checkAttachment(attachment);
      case Slot.Button button -> checkLabel(button);
      case Slot.Condition condition ->
          reportAll(condition, expressions.problemsOfCondition(condition.expression()));
      case Slot.Memory memory -> checkMemory(memory);
      case Slot.Jump jump -> checkJump(jump);
      case Slot.ExternalRequest external ->
          reportAll(external, new RequestRules(expressions).problems(external.request()));
      case Slot.RegularExpression regular ->
          reportAll(regular, TextPattern.problemsOf(regular.expression()));
      case Slot.Start _,
          Slot.WaitForReaction _,
          Slot.Fallback _,
          Slot.ChangeChatMode _,
          Slot.ButtonMenu _,
          Slot.TransitionRule _,
          Slot.Result _,
          Slot.Success _,
          Slot.Failure _ -> {}
    }
  }

  private void checkText(Slot.Text text) {
    if (text.variants().isEmpty()) {
      report(text, "Text must not be empty.");
    }
    text.variants().forEach(variant -> reportAll(text, expressions.problemsOf(variant)));
  }

  /// A template is only known to make a link when it has run.
  private void checkAttachment(Slot.Attachment attachment) {
    if (!attachment.source().contains("{") && WebLink.of(attachment.source()).isEmpty()) {
      report(attachment, WebLink.EXPECTED);
    }
    reportAll(attachment, expressions.problemsOf(attachment.source()));
    reportAll(attachment, expressions.problemsOf(attachment.caption()));
  }

  private void checkLabel(Slot.Button button) {
    if (button.label().isBlank()) {
      report(button, "Label must not be empty.");
    }
    reportAll(button, expressions.problemsOfLabel(button.label()));
  }

  private void checkMemory(Slot.Memory memory) {
    VariableName.refusalToWrite(memory.key()).ifPresent(refusal -> report(memory, refusal));
    reportAll(memory, expressions.problemsOf(memory.value()));
  }

  private void checkJump(Slot.Jump jump) {
    if (!(jump.to() instanceof Slot.Destination.ToSlot(var id))) {
      return;
    }
    Optional<Slot> to = script.slot(id);
    if (to.isEmpty()) {
      report(jump, "There is no slot " + id + " to jump to.");
    } else if (!to.get().isDestination()) {
      report(jump, "A jump can't lead to a slot of the type " + ScriptJson.type(to.get()) + ".");
    }
  }

  private void reportAll(Slot slot, List<String> messages) {
    messages.forEach(message -> report(slot, message));
  }

  private void report(Slot slot, String message) {
    problems.add(new Problem(slot.id(), message));
  }
}
