package dev.switchboard.directory.user;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What an employee is in the portal. Everyone has exactly one role.
public enum Role {
  ADMINISTRATOR(EnumSet.allOf(Right.class)),
  SUPERVISOR(EnumSet.of(Right.LINES_VIEW, Right.VOTE, Right.HISTORY_ALL, Right.JOIN)),
  OPERATOR(EnumSet.of(Right.LINES_VIEW)),
  NONE(EnumSet.noneOf(Right.class));

  private final Set<Right> rights;

  Role(EnumSet<Right> rights) {
    this.rights = Collections.unmodifiableSet(rights);
  }

  public Set<Right> rights() {
    return rights;
  }

  public boolean allows(Right right) {
    return rights.contains(right);
  }
}
