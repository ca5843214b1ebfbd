package dev.switchboard.openchannels.routing;

import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.QueueType;

/// What the settings of a line say about who is asked.
///
/// @param maxChat the most dialogs of one operator, 0: no limit
/// @param checkAvailable only those who are there are asked
/// @param priority of two dialogs that wait for the same operator, the one with more comes first
public record Policy(
    QueueType type, long maxChat, ChatsCounted counted, boolean checkAvailable, long priority) {
  public static Policy of(Line line) {
    return new Policy(
        line.queueType(),
        line.maxChat(),
        line.typeMaxChat(),
        line.checkAvailable(),
        line.sessionPriority());
  }

  /// How somebody stands, not counting what he has let pass.
  Standing standing(Seat seat) {
    if (checkAvailable && !seat.presence().takesDialogs()) {
      return seat.presence().isThere() ? Standing.AWAY : Standing.OFFLINE;
    }
    return maxChat == 0 || counted(seat) < maxChat ? Standing.FREE : Standing.FULL;
  }

  /// The dialogs of an operator that count towards the limit.
  private int counted(Seat seat) {
    return switch (counted) {
      case ANSWERED -> seat.count(Task.ANSWERED);
      case ANSWERED_NEW -> seat.count(Task.ANSWERED) + seat.count(Task.OFFERED);
      case CLOSED ->
          seat.count(Task.ANSWERED) + seat.count(Task.OFFERED) + seat.count(Task.CLOSING);
    };
  }
}
