package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Does what a rule says, in the commit that settles its delivery: once. A rule that was changed
/// meanwhile does what it says now; one that was switched off, nothing.
record RunRule(long rule, Facts facts) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Rule> known = Rules.in(work).find(rule).filter(Rule::active);
    Optional<Dialog> dialog = Dialogs.in(work).find(new ChatId(facts.chat()));
    known.ifPresent(
        found -> dialog.ifPresent(where -> Depth.at(facts.depth(), () -> run(work, found, where))));
    return known.isPresent() && dialog.isPresent();
  }

  private void run(Work work, Rule found, Dialog dialog) {
    List<String> problems = new Deed(work, dialog, UserId.SYSTEM, facts).run(found.actions());
    Run.Outcome outcome = problems.isEmpty() ? Run.Outcome.DONE : Run.Outcome.FAILED;
    SqlRules.log(work, rule, facts, outcome, String.join("; ", problems));
  }
}
