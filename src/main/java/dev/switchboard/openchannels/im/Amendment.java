package dev.switchboard.openchannels.im;

/// What becomes of the wish to change a message that was written, or to take it back.
public enum Amendment {
  DONE,
  /// There is no such message, it was taken back already, or it is not his to touch.
  NOT_HIS,
  /// The client has it, and somebody else has the dialog now.
  LOST
}
