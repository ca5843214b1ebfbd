package dev.switchboard.crm.access;

import dev.switchboard.platform.identity.UserId;
import java.util.Set;

/// Whose items somebody may do something with.
public sealed interface Extent {
  Extent ALL = new All();
  Extent NOTHING = new Nothing();

  record All() implements Extent {}

  record Nothing() implements Extent {}

  /// Those for which one of these is responsible.
  record Of(Set<UserId> responsible) implements Extent {
    public Of {
      responsible = Set.copyOf(responsible);
    }
  }

  default boolean covers(UserId responsible) {
    return switch (this) {
      case All _ -> true;
      case Nothing _ -> false;
      case Of(Set<UserId> theirs) -> theirs.contains(responsible);
    };
  }

  default boolean isNothing() {
    return this instanceof Nothing;
  }
}
