package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Passes over the next numbers of visitors, for dialogs that were brought in from elsewhere under
/// them.
public record ReserveVisitors(int count) implements Command<Long> {
  /// @return the last number that was passed over
  @Override
  public Long decide(Work work) {
    long last = 0;
    for (int i = 0; i < count; i++) {
      last = work.nextId(Livechat.CONNECTOR);
    }
    return last;
  }
}
