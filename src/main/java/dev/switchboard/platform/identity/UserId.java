package dev.switchboard.platform.identity;

/// Whoever can write in a dialog: an employee, a client of a channel or a bot, in one number space.
public record UserId(long value) {
  /// The author of messages that nobody wrote: notices of the system.
  public static final UserId SYSTEM = new UserId(0);

  public UserId {
    if (value < 0) {
      throw new IllegalArgumentException("user id must not be negative, was " + value);
    }
  }

  public boolean isSystem() {
    return value == 0;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
