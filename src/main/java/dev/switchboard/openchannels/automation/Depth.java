package dev.switchboard.openchannels.automation;

/// How deep in a chain of rules, each of which was caused by the one before, a command is.
final class Depth {
  /// What lies deeper is a loop.
  static final int MOST = 8;

  private static final ScopedValue<Integer> CURRENT = ScopedValue.newInstance();

  private Depth() {}

  /// The depth of what happens now.
  static int next() {
    return CURRENT.orElse(0) + 1;
  }

  static void at(int depth, Runnable deed) {
    ScopedValue.where(CURRENT, depth).run(deed);
  }
}
