package dev.switchboard.openchannels.line;

/// To whom a dialog is offered.
public enum QueueType {
  /// To whoever has had the fewest offers of late.
  EVENLY,
  /// Always in the order of the queue.
  STRICTLY,
  /// To everyone at once; the first to answer has it.
  ALL
}
