package dev.switchboard.openchannels.session;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What was done, put into words only when somebody wants to read it.
record Deed(Object... parts) {
  static Deed of(Object... parts) {
    return new Deed(parts);
  }

  @Override
  public String toString() {
    return Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining());
  }
}
