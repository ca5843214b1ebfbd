package dev.switchboard.directory.user;

import java.util.EnumSet;

/// What an employee is in the portal. Everyone has exactly one role.
public enum Role {
  ADMINISTRATOR(EnumSet.allOf(Right.class)),
  SUPERVISOR(
      EnumSet.of(Right.LINES_VIEW, Right.VOTE, Right.HISTORY_OWN, Right.HISTORY_ALL, Right.JOIN)),
  OPERATOR(EnumSet.of(Right.LINES_VIEW, Right.HISTORY_OWN)),
  /// One that the portal has made: the user says which, and its grants are rows.
  OWN(EnumSet.noneOf(Right.class)),
  NONE(EnumSet.noneOf(Right.class));

  @SuppressWarnings("ImmutableEnumChecker") // a record that holds a copy
  private final Grants grants;

  Role(EnumSet<Right> rights) {
    this.grants = Grants.everywhere(rights);
  }

  /// What the role allows by itself; an own role's grants are kept elsewhere.
  public Grants grants() {
    return grants;
  }

  /// Whether the role allows it by itself, on every line.
  public boolean allows(Right right) {
    return grants.everywhere(right);
  }
}
