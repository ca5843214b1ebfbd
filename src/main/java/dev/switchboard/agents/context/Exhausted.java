package dev.switchboard.agents.context;

/// A template asked for more than its [Limits] grant. It never leaves this package.
final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Exhausted(String what) {
    super(what, null, false, false);
  }
}
