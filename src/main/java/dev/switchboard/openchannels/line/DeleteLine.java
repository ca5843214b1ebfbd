package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Removes a line for good. What is open on it is closed: see `LineGone` of the sessions.
///
/// Source: contract/methods/imopenlines/imopenlines.config.delete.json
record DeleteLine(LineId line, UserId by) implements Command<DeleteLine.Outcome> {
  sealed interface Outcome {
    record Deleted() implements Outcome {}

    record NoSuchLine() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Lines lines = Lines.in(work);
    return lines.find(line).map(found -> delete(lines, found)).orElseGet(Outcome.NoSuchLine::new);
  }

  private Outcome delete(Lines lines, Line found) {
    lines.remove(found, by);
    return new Outcome.Deleted();
  }
}
