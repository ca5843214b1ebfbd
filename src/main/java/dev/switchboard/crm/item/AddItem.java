package dev.switchboard.crm.item;

import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Adds an item.
///
/// Source: contract/methods/crm/crm.lead.add.json and its neighbours.
///
/// @param extent whose items the author may add
record AddItem(Kind kind, ItemChange change, UserId author, Extent extent)
    implements Command<AddItem.Outcome> {
  sealed interface Outcome {
    record Added(ItemId item) implements Outcome {}

    record Denied() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Long wanted = change.fields().number(CommonFields.ASSIGNED_BY_ID);
    UserId responsible = wanted == null ? author : new UserId(wanted);
    return extent.covers(responsible)
        ? new Outcome.Added(Items.in(work, kind).by(author).add(change))
        : new Outcome.Denied();
  }
}
