package dev.switchboard.platform.lane;

import java.util.function.Supplier;

/// What is done to every command that a thread sends while it answers one request.
public interface Through {
  <O> Command<O> wrap(Command<O> command);

  /// Runs `task` so that what this thread sends to the lanes meanwhile is wrapped.
  static <T> T run(Through through, Supplier<T> task) {
    return ScopedValue.where(Lanes.THROUGH, through).call(task::get);
  }
}
