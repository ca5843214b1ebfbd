package dev.switchboard.crm.item;

import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Deletes an item with its phones, addresses and links.
///
/// Source: contract/methods/crm/crm.lead.delete.json and its neighbours.
record DeleteItem(Kind kind, ItemId id, UserId author, Permit permit)
    implements Command<ItemOutcome> {
  @Override
  public ItemOutcome decide(Work work) {
    Items items = Items.in(work, kind).by(author);
    Optional<Item> item = items.find(id);
    Optional<ItemOutcome> objection = permit.objection(item);
    if (objection.isEmpty()) {
      item.ifPresent(items::remove);
    }
    return objection.orElseGet(ItemOutcome.Done::new);
  }
}
