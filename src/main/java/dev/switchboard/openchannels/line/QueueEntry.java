package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;

/// One place in the queue of a line.
public sealed interface QueueEntry {
  /// An employee.
  record User(UserId user) implements QueueEntry {
    @Override
    public String type() {
      return "user";
    }

    @Override
    public long id() {
      return user.value();
    }
  }

  /// Everyone of a department.
  record Department(long department) implements QueueEntry {
    @Override
    public String type() {
      return "department";
    }

    @Override
    public long id() {
      return department;
    }
  }

  /// `ENTITY_TYPE` on the wire.
  String type();

  /// `ENTITY_ID` on the wire.
  long id();

  /// @throws IllegalArgumentException for a type that is neither `user` nor `department`
  static QueueEntry of(String type, long id) {
    return switch (type) {
      case "user" -> new User(new UserId(id));
      case "department" -> new Department(id);
      default -> throw new IllegalArgumentException("type must be user or department, was " + type);
    };
  }
}
