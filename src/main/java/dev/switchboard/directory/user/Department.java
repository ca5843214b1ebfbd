package dev.switchboard.directory.user;

import org.jspecify.annotations.Nullable;

/// A part of the company.
///
/// @param parent null: the company itself
/// @param sort its place among its neighbours: the lowest comes first
/// @param head who leads it, null: nobody
public record Department(
    long id, String name, @Nullable Long parent, long sort, @Nullable Long head) {
  public static final long USUAL_SORT = 500;
}
