package dev.switchboard.openchannels.whatsapp;

import java.util.List;

/// What Meta brings at once.
record Post(List<Change> changes) {
  Post {
    changes = List.copyOf(changes);
  }

  /// What it brings of one number.
  ///
  /// @param number Meta's own number of it
  /// @param faults what is wrong there in Meta's own words
  record Change(long number, List<Letter> letters, List<Status> statuses, List<String> faults) {
    Change {
      letters = List.copyOf(letters);
      statuses = List.copyOf(statuses);
      faults = List.copyOf(faults);
    }
  }
}
