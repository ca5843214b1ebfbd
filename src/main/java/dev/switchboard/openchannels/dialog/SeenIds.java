package dev.switchboard.openchannels.dialog;

import java.util.List;

/// The external ids that a dialog has had, so that a new message mostly costs no read.
///
/// Of each id 64 bits are kept. Two ids may look the same here: the database tells them apart.
final class SeenIds {
  /// How many are read when a dialog comes into memory; one that has more is not remembered.
  static final int READ = 256;

  static final int MOST = 8192;

  private long[] prints = new long[32];
  private int size;
  private boolean complete = true;

  /// @param stored up to [#READ] of the dialog
  SeenIds(List<String> stored) {
    if (stored.size() < READ) {
      stored.forEach(this::add);
    } else {
      forget();
    }
  }

  /// False when no message of the dialog has this id.
  boolean mayHave(String externalId) {
    return !complete || prints[slot(prints, print(externalId))] != 0;
  }

  void add(String externalId) {
    if (!complete) {
      return;
    }
    if (size == MOST) {
      forget();
      return;
    }
    if (size * 2 >= prints.length) {
      grow();
    }
    put(prints, print(externalId));
    size++;
  }

  /// Too many: from here on the database is asked.
  private void forget() {
    complete = false;
    prints = new long[0];
  }

  private void grow() {
    long[] larger = new long[prints.length * 2];
    for (long print : prints) {
      if (print != 0) {
        put(larger, print);
      }
    }
    prints = larger;
  }

  private static void put(long[] table, long print) {
    table[slot(table, print)] = print;
  }

  /// Where a print is, or would be.
  private static int slot(long[] table, long print) {
    int slot = (int) print & (table.length - 1);
    while (table[slot] != 0 && table[slot] != print) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /// Never 0, which marks an empty place.
  private static long print(String id) {
    long print = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      print = (print ^ id.charAt(i)) * 0x100000001b3L;
    }
    print ^= print >>> 32;
    return print == 0 ? 1 : print;
  }
}
