package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Changes settings and queue of a line, and leaves the rest as it is.
///
/// Source: contract/methods/imopenlines/imopenlines.config.update.json
record ChangeLine(LineId line, LineChanges changes, UserId by)
    implements Command<ChangeLine.Outcome> {
  sealed interface Outcome {
    record Changed(Line line) implements Outcome {}

    record NoSuchLine() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Lines lines = Lines.in(work);
    return lines
        .find(line)
        .<Outcome>map(found -> new Outcome.Changed(lines.save(changes.appliedTo(found), by)))
        .orElseGet(Outcome.NoSuchLine::new);
  }
}
