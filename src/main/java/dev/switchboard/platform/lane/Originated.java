package dev.switchboard.platform.lane;

import dev.switchboard.platform.identity.UserId;

/// A command of a caller who is known.
///
/// @param origin what it calls itself; empty: nothing
/// @param by the person who calls
public record Originated<O>(String origin, UserId by, Command<O> command) implements Command<O> {
  @Override
  public O decide(Work work) {
    return command.decide(work);
  }

  /// Marks every command that a thread sends.
  public static Through from(String origin, UserId by) {
    return new Through() {
      @Override
      public <T> Command<T> wrap(Command<T> command) {
        return new Originated<>(origin, by, command);
      }
    };
  }
}
