package dev.switchboard.platform.lane;

/// The lane has more work waiting than it can keep, or is closing: try again later.
public final class LaneOverloaded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LaneOverloaded() {
    super("too much work is waiting", null, false, false);
  }
}
