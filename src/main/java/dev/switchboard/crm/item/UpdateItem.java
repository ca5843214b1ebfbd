package dev.switchboard.crm.item;

import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes what `change` names of an item.
///
/// Source: contract/methods/crm/crm.lead.update.json and its neighbours.
record UpdateItem(Kind kind, ItemId id, ItemChange change, UserId author, Permit permit)
    implements Command<ItemOutcome> {
  @Override
  public ItemOutcome decide(Work work) {
    Items items = Items.in(work, kind).by(author);
    Optional<Item> item = items.find(id);
    return permit
        .objection(item)
        .or(() -> item.flatMap(found -> items.change(found, change)).map(ItemOutcome.Refused::new))
        .orElseGet(ItemOutcome.Done::new);
  }
}
