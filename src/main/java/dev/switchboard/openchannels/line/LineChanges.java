package dev.switchboard.openchannels.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody wants to be different about a line. What is not named here stays.
///
/// @param cleared gets its default again
/// @param queue the whole new queue, if it changes
record LineChanges(LineSettings set, Set<LineField<?>> cleared, Optional<List<QueueEntry>> queue) {
  LineChanges {
    cleared = Set.copyOf(cleared);
    queue = queue.map(List::copyOf);
  }

  LineSettings appliedTo(LineSettings settings) {
    LineSettings kept = settings;
    for (LineField<?> field : cleared) {
      kept = kept.without(field);
    }
    return kept.and(set);
  }

  Line appliedTo(Line line) {
    return line.with(appliedTo(line.settings())).withQueue(queue.orElse(line.queue()));
  }
}
