package dev.switchboard.agents.training;

import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.agents.slot.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What must be true of the way slots hang together.
final class TreeRules {
  private final Script script;
  private final List<Problem> problems;

  TreeRules(Script script, List<Problem> problems) {
    this.script = script;
    this.problems = problems;
  }

  void check() {
    checkBranch(script.start());
    for (Slot slot : script.slots()) {
      script.next(slot.id()).ifPresent(next -> checkNeighbours(slot, next));
      switch (slot) {
        case Slot.ButtonMenu menu -> checkMenu(menu, script.children(menu.id()));
        case Slot.TransitionRule rule -> checkRule(rule, script.children(rule.id()));
        case Slot.RegularExpression regular -> checkResults(regular, script.children(regular.id()));
        case Slot.ExternalRequest external ->
            checkAnswers(external, script.children(external.id()));
        case Slot.Child child -> checkBranch(child);
        case Slot.Start _,
            Slot.Text _,
            Slot.Attachment _,
            Slot.WaitForReaction _,
            Slot.Memory _,
            Slot.Jump _,
            Slot.ChangeChatMode _ -> {}
      }
    }
  }

  /// A branch must wait, lead elsewhere, or fork into branches that do.
  private void checkBranch(Slot opener) {
    Optional<Slot> slot = script.next(opener.id());
    while (slot.isPresent()) {
      if (slot.get().isBlocking() || forks(slot.get())) {
        return;
      }
      slot = script.next(slot.get().id());
    }
    report(opener, "The branch must contain a Blocking Slot.");
  }

  /// Whether every way leads below the slot.
  private boolean forks(Slot slot) {
    return switch (slot) {
      case Slot.Complex _ -> true;
      case Slot.ExternalRequest external ->
          script.children(external.id()).stream().map(Slot::getClass).distinct().count() == 2;
      case Slot.Start _,
          Slot.Text _,
          Slot.Attachment _,
          Slot.WaitForReaction _,
          Slot.Memory _,
          Slot.Jump _,
          Slot.ChangeChatMode _,
          Slot.Child _ ->
          false;
    };
  }

  private void checkNeighbours(Slot slot, Slot next) {
    if (slot.endsBranch() || forks(slot)) {
      report(next, "Nothing can follow a slot of the type " + ScriptJson.type(slot) + ".");
    }
    if (next instanceof Slot.Start || next instanceof Slot.Child) {
      report(next, "A slot of the type " + ScriptJson.type(next) + " can't follow another.");
    }
    if (slot instanceof Slot.WaitForReaction && next instanceof Slot.WaitForReaction) {
      report(next, "Two Wait For Reaction slots can't follow each other.");
    }
  }

  private void checkMenu(Slot.ButtonMenu menu, List<Slot> children) {
    Set<String> labels = new HashSet<>();
    long fallbacks = children.stream().filter(Slot.Fallback.class::isInstance).count();
    for (Slot child : children) {
      switch (child) {
        case Slot.Button button -> {
          if (!labels.add(button.label().toLowerCase(Locale.ROOT))) {
            report(button, "Another button of this menu has the same label.");
          }
        }
        case Slot.Fallback _ -> {}
        default -> reportMisplaced(child, menu);
      }
    }
    if (labels.isEmpty()) {
      report(menu, "A Button Menu must have at least one button.");
    }
    if (fallbacks != 1) {
      report(menu, "A Button Menu must have one fallback, has " + fallbacks + ".");
    }
  }

  private void checkRule(Slot.TransitionRule rule, List<Slot> children) {
    children.stream()
        .filter(child -> !(child instanceof Slot.Condition))
        .forEach(child -> reportMisplaced(child, rule));
    if (children.size() < 2) {
      report(rule, "A Transition Rule must have at least two conditions.");
    }
    if (!(!children.isEmpty()
        && children.getLast() instanceof Slot.Condition last
        && last.isAlwaysTrue())) {
      report(rule, "The last condition of a Transition Rule must be true.");
    }
  }

  private void checkResults(Slot.RegularExpression regular, List<Slot> children) {
    children.stream()
        .filter(child -> !(child instanceof Slot.Result))
        .forEach(child -> reportMisplaced(child, regular));
    List<Boolean> results =
        children.stream()
            .filter(Slot.Result.class::isInstance)
            .map(child -> ((Slot.Result) child).matches())
            .toList();
    if (!results.equals(List.of(false, true))) {
      report(regular, "A Regular Expression must have two results: false, then true.");
    }
  }

  private void checkAnswers(Slot.ExternalRequest external, List<Slot> children) {
    children.stream()
        .filter(child -> !(child instanceof Slot.Success || child instanceof Slot.Failure))
        .forEach(child -> reportMisplaced(child, external));
    long kinds = children.stream().map(Slot::getClass).distinct().count();
    if (kinds < children.size()) {
      report(external, "An External Request has at most one success and one error.");
    }
  }

  private void reportMisplaced(Slot child, Slot parent) {
    report(
        child,
        "A slot of the type %s can't stand below one of the type %s."
            .formatted(ScriptJson.type(child), ScriptJson.type(parent)));
  }

  private void report(Slot slot, String message) {
    problems.add(new Problem(slot.id(), message));
  }
}
