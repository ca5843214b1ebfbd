package dev.switchboard.crm.item;

import dev.switchboard.crm.access.Extent;
import java.util.Optional;

/// Whose items somebody may see, and whose he may do something with.
record Permit(Extent seen, Extent touched) {
  /// What keeps him from it. An item that he may not see is not there.
  Optional<ItemOutcome> objection(Optional<Item> item) {
    if (item.filter(found -> seen.covers(found.responsible())).isEmpty()) {
      return Optional.of(new ItemOutcome.NotFound());
    }
    return item.filter(found -> touched.covers(found.responsible())).isEmpty()
        ? Optional.of(new ItemOutcome.Denied())
        : Optional.empty();
  }
}
