package dev.switchboard.platform.lane;

import java.util.function.Supplier;

/// What is done to every command that a thread sends while it answers one request.
public interface Through {
  <O> Command<O> wrap(Command<O> command);

  /// One around the other.
  record Both(Through outer, Through inner) implements Through {
    @Override
    public <O> Command<O> wrap(Command<O> command) {
      return outer.wrap(inner.wrap(command));
    }
  }

  /// Runs `task` so that what this thread sends to the lanes meanwhile is wrapped, around what it
  /// is wrapped in already.
  static <T> T run(Through through, Supplier<T> task) {
    Through whole = Lanes.THROUGH.isBound() ? new Both(through, Lanes.THROUGH.get()) : through;
    return ScopedValue.where(Lanes.THROUGH, whole).call(task::get);
  }
}
