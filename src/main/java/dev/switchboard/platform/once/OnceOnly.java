package dev.switchboard.platform.once;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A command of a request that may come again: it decides once, and the next time answers what it
/// decided then.
///
/// What it decided is in the commit of what it did. So a request whose server died before it could
/// answer is answered when it comes again, and nothing is done twice.
record OnceOnly<O>(RequestId id, long place, Command<O> command) implements Command<O> {
  @Override
  @SuppressWarnings("unchecked") // the same place of the same request holds the same command
  public O decide(Work work) {
    Optional<Step> known = SqlSteps.in(work).find(id.request(), place);
    if (known.isPresent()) {
      return (O) Outcomes.read(known.get().body());
    }
    O outcome = command.decide(work);
    SqlSteps.in(work).save(new Step(id, place, 0, Outcomes.write(outcome), work.now()));
    ForgetSteps.later(work);
    return outcome;
  }
}
