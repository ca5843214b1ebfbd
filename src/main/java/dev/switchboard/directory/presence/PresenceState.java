package dev.switchboard.directory.presence;

/// Whether somebody is there to answer.
public enum PresenceState {
  /// Takes new dialogs.
  ONLINE,
  /// At work on what he has; takes nothing new.
  PAUSED,
  /// Not at his desk.
  AWAY,
  OFFLINE;

  /// Connected, whether he takes new dialogs or not.
  public boolean isThere() {
    return this != OFFLINE;
  }

  public boolean takesDialogs() {
    return this == ONLINE;
  }
}
