package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.SlotId;
import java.util.List;

/// What came of one message.
///
/// @param effects to be carried out in this order
/// @param trace the slots that were executed, for the author
public record Turn(Outcome outcome, List<Effect> effects, DialogState next, List<Step> trace) {
  /// How a turn ended.
  public enum Outcome {
    /// The agent waits for the client.
    WAITING,
    /// The branch ended, and the dialog with it.
    CLOSED,
    /// The dialog went to the operators.
    HANDED_OVER,
    /// The script went round without ever waiting and was stopped. The turn is void: it has no
    /// effects and the state is the one before the message, so whoever runs the agent must act.
    LOOPED,
    /// The script worked too long or made too much of one message and was stopped; void as well.
    EXCESSIVE
  }

  /// @param note what went wrong at this slot, or empty; may quote what a client wrote
  public record Step(SlotId slot, String note) {}

  public Turn {
    effects = List.copyOf(effects);
    trace = List.copyOf(trace);
  }
}
