package dev.switchboard.agents.slot;

import java.util.Optional;

/// The number by which a script refers to a slot.
public record SlotId(long value) implements Comparable<SlotId> {
  public SlotId {
    if (value < 1) {
      throw new IllegalArgumentException("a slot id is positive, was " + value);
    }
  }

  /// The id that a variable holds, as a number or as its digits.
  public static Optional<SlotId> of(Object value) {
    String digits = value.toString().strip();
    return digits.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new SlotId(Long.parseLong(digits)))
        : Optional.empty();
  }

  @Override
  public int compareTo(SlotId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
