package dev.switchboard.openchannels.line;

/// What the client sees of an operator.
public enum OperatorDisplay {
  PROFILE,
  /// The name and picture set for the queue.
  QUEUE,
  /// The same name and picture for everyone: [DefaultOperator].
  HIDE
}
