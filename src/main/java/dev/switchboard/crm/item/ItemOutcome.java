package dev.switchboard.crm.item;

/// What came of changing or deleting an item.
sealed interface ItemOutcome {
  record Done() implements ItemOutcome {}

  /// Is not there, or not to be seen.
  record NotFound() implements ItemOutcome {}

  record Denied() implements ItemOutcome {}

  /// @param reason for the caller
  record Refused(String reason) implements ItemOutcome {}
}
