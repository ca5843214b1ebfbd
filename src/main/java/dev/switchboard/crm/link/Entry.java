package dev.switchboard.crm.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One of the items that belong to another, as callers see it.
///
/// @param main the one that stands in the owner's own field
public record Entry(long target, long sort, boolean main) {
  public static final long STEP = 10;
  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::sort).thenComparingLong(Entry::target);

  /// All that belong to an owner, in their order.
  ///
  /// @param main what stands in the owner's field, 0: nothing
  public static List<Entry> of(List<Link> links, long main) {
    List<Entry> entries = new ArrayList<>();
    for (Link link : links) {
      if (link.target() == main || !link.main()) {
        entries.add(new Entry(link.target(), link.sort(), link.target() == main));
      }
    }
    if (main > 0 && entries.stream().noneMatch(Entry::main)) {
      entries.add(new Entry(main, STEP, true));
    }
    entries.sort(ORDER);
    return List.copyOf(entries);
  }

  /// The list with one more, or with another place for one that is in it. There is always a first.
  public static List<Entry> with(List<Entry> entries, Entry one) {
    List<Entry> next = new ArrayList<>();
    boolean isMain = one.main();
    for (Entry each : entries) {
      if (each.target() == one.target()) {
        isMain |= each.main();
      } else {
        next.add(one.main() ? new Entry(each.target(), each.sort(), false) : each);
      }
    }
    next.add(new Entry(one.target(), one.sort(), isMain));
    return led(next);
  }

  public static List<Entry> without(List<Entry> entries, long target) {
    return led(new ArrayList<>(entries.stream().filter(each -> each.target() != target).toList()));
  }

  /// One of them is the first: without a word about it, the one with the lowest place.
  public static List<Entry> led(List<Entry> entries) {
    List<Entry> next = new ArrayList<>(entries);
    next.sort(ORDER);
    if (!next.isEmpty() && next.stream().noneMatch(Entry::main)) {
      Entry first = next.getFirst();
      next.set(0, new Entry(first.target(), first.sort(), true));
    }
    return List.copyOf(next);
  }

  /// The place after the last.
  public static long after(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::sort).max().orElse(0) + STEP;
  }
}
