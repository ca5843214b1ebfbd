package dev.switchboard.openchannels.line;

/// A line of a portal: `CONFIG_ID`, `LINE` and `QUEUE_ID` of the REST methods.
public record LineId(long value) {
  public LineId {
    if (value <= 0) {
      throw new IllegalArgumentException("line id must be positive, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
