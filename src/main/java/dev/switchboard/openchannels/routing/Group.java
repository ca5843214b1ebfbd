package dev.switchboard.openchannels.routing;

import java.util.List;

/// Those who were passed over for the same reason.
///
/// @param count how many they are
/// @param some users of them, as many as are worth naming
public record Group(Standing why, int count, List<Long> some) {
  public Group {
    some = List.copyOf(some);
  }
}
