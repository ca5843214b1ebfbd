package dev.switchboard.platform.lane;

/// A command of a caller who names itself.
///
/// @param origin what it calls itself
public record Originated<O>(String origin, Command<O> command) implements Command<O> {
  @Override
  public O decide(Work work) {
    return command.decide(work);
  }

  /// Marks every command that a thread sends.
  public static Through from(String origin) {
    return new Through() {
      @Override
      public <T> Command<T> wrap(Command<T> command) {
        return new Originated<>(origin, command);
      }
    };
  }
}
