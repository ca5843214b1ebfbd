package dev.switchboard.openchannels.report;

/// What stands in the rows of a report.
enum Group {
  DAY,
  /// The hours of the day, of all days together.
  HOUR,
  LINE,
  OPERATOR,
  CHANNEL
}
