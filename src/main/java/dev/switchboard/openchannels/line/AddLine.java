package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Opens a line.
///
/// Source: contract/methods/imopenlines/imopenlines.config.add.json
record AddLine(LineChanges changes, UserId by) implements Command<Line> {
  @Override
  public Line decide(Work work) {
    LineSettings settings = changes.appliedTo(LineSettings.DEFAULT);
    return Lines.in(work).add(settings, changes.queue().orElse(List.of()), by);
  }
}
