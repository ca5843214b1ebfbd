package dev.switchboard.openchannels.report;

/// What is counted, by quarter of an hour, line, channel and operator. [Metric] says what is made
/// of it.
enum Measure {
  /// Sessions by when they began. Nobody's.
  OPENED,
  /// Sessions by when they ended, without spam, of whoever answered last.
  CLOSED,
  /// The same, for spam.
  SPAM,
  /// Messages of clients. Nobody's.
  INCOMING,
  /// Messages of operators to clients.
  OUTGOING,
  /// Messages of bots to clients. Nobody's.
  BY_BOT,
  /// First answers of people by how long they took, of whoever gave them.
  ANSWERED,
  /// How long these took, milliseconds.
  ANSWER_MS,
  /// Closed sessions by how long they were open, of whoever answered last.
  RESOLVED,
  /// How long these were open, milliseconds.
  RESOLUTION_MS,
  /// Votes of clients, of whoever answered last.
  LIKES,
  DISLIKES,
  /// Votes of supervisors by mark, of whoever answered last, when the session was closed.
  HEAD_VOTES,
  /// Dialogs handed on by hand, of whoever did it.
  TRANSFERS,
  /// Closed sessions in which everything promised was kept, of whoever answered last.
  SLA_KEPT,
  SLA_BREACHED
}
