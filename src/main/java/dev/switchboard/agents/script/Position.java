package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.SlotId;
import java.util.List;

/// Where a chat stands in its script.
public sealed interface Position {
  /// Nothing was said yet, or the script went back to its beginning.
  record AtStart() implements Position {}

  /// At a Wait For Reaction.
  record Waiting(SlotId slot) implements Position {}

  /// At a Button Menu.
  ///
  /// @param shown what the client can press
  record Choosing(SlotId menu, List<ShownButton> shown) implements Position {
    public Choosing {
      shown = List.copyOf(shown);
    }
  }

  /// The last dialog is over; the next message opens another at Start.
  record Closed() implements Position {}
}
