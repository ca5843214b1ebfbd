package dev.switchboard.app;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Opens the demo's line.
record AddDemoLine(LineSettings settings, List<QueueEntry> queue, UserId by)
    implements Command<LineId> {
  AddDemoLine {
    queue = List.copyOf(queue);
  }

  @Override
  public LineId decide(Work work) {
    return Lines.in(work).add(settings, queue, by).id();
  }
}
