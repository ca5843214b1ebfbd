package dev.switchboard.platform.rest;

import java.util.List;
import java.util.Optional;

/// A page of a list: the answer carries `total`, and `next` while there is more.
///
/// @param next `start` of the next page
public record Page(Object result, long total, Optional<Long> next) {
  /// The usual page size.
  public static final int SIZE = 50;

  /// A page that begins at `start` of `total` records.
  public static Page of(List<?> records, long start, long total) {
    long end = start + records.size();
    return new Page(records, total, end < total ? Optional.of(end) : Optional.empty());
  }

  /// A page that was asked for without counting (`start=-1`).
  public static Page uncounted(List<?> records) {
    return new Page(records, 0, Optional.empty());
  }
}
