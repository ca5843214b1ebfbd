package dev.switchboard.openchannels.automation;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Makes, replaces or deletes a rule. What a rule at work names must be there.
///
/// @param rule with id 0 is made
record ChangeRule(Rule rule, boolean deleted, UserId user) implements Command<ChangeRule.Outcome> {
  static final int MOST = 300;

  sealed interface Outcome {
    record Done(long id) implements Outcome {}

    record NoSuchRule() implements Outcome {}

    record TooMany() implements Outcome {}

    /// It names somebody or something that is not there.
    record Lost(String sentence) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Rules rules = Rules.in(work);
    Optional<Outcome> objection = deleted ? Optional.empty() : objection(work);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (rule.id() == 0) {
      return rules.size() >= MOST
          ? new Outcome.TooMany()
          : save(
              work, work.nextId("automation_rule"), new Rule.Trace(user, work.now(), work.now()));
    }
    Optional<Rule> known = rules.find(rule.id());
    if (known.isEmpty()) {
      return new Outcome.NoSuchRule();
    }
    if (deleted) {
      rules.remove(work, known.get());
      return new Outcome.Done(rule.id());
    }
    Rule.Trace before = known.get().trace();
    return save(
        work, rule.id(), new Rule.Trace(before.createdBy(), before.createdAt(), work.now()));
  }

  /// One that is switched off may name who has left: it has to be kept somewhere until somebody
  /// else is found.
  private Optional<Outcome> objection(Work work) {
    return rule.active()
        ? new Targets(work).objection(rule.line(), rule.actions()).map(Outcome.Lost::new)
        : Optional.empty();
  }

  private Outcome save(Work work, long id, Rule.Trace trace) {
    Rules.in(work).save(work, rule.saved(id, trace));
    return new Outcome.Done(id);
  }
}
