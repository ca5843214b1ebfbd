package dev.switchboard.openchannels.view;

import dev.switchboard.platform.identity.UserId;

/// A filter that somebody keeps.
///
/// @param shared everybody has it
/// @param place views stand in this order, then by id
public record SavedView(
    long id, UserId owner, boolean shared, String name, long place, DialogFilter filter) {
  public boolean isFor(UserId user) {
    return shared || owner.equals(user);
  }

  SavedView at(long next) {
    return new SavedView(id, owner, shared, name, next, filter);
  }
}
