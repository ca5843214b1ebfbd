package dev.switchboard.crm.item;

import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What has happened to an item, and who made it happen.
///
/// Source: contract/events/ONCRMLEADADD.json and its neighbours.
///
/// @param by [UserId#SYSTEM] when the server did it by itself
public record ItemEvent(Change change, ItemId item, UserId by) implements DomainEvent {
  /// What can happen to an item.
  public enum Change {
    ADD,
    UPDATE,
    DELETE
  }
}
