package dev.switchboard.openchannels.search;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// The index has taken note of these changes.
record ForgetReworded(List<Long> numbers) implements Command<Integer> {
  ForgetReworded {
    numbers = List.copyOf(numbers);
  }

  @Override
  public Integer decide(Work work) {
    SqlTexts.forget(work, numbers);
    return numbers.size();
  }
}
