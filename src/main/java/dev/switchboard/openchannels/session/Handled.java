package dev.switchboard.openchannels.session;

/// What came of an employee's request to do something with a dialog.
public sealed interface Handled {
  record Done() implements Handled {}

  /// There is no such dialog.
  record NoDialog() implements Handled {}

  /// Who asks is nobody that the portal knows.
  record NoUser() implements Handled {}

  /// The dialog is not open to the one who asks.
  record NoAccess() implements Handled {}

  /// The dialog is open to him, but not in a state for this: closed, his already, taken.
  record Impossible() implements Handled {}

  /// The dialog's line was deleted, so that no session begins in it.
  record LineGone() implements Handled {}

  /// Who or what he named cannot take the dialog.
  record BadTarget() implements Handled {}
}
