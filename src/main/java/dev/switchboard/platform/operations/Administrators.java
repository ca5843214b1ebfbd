package dev.switchboard.platform.operations;

import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.RestError;

/// Methods that only administrators may call.
public final class Administrators {
  /// What opens them.
  public static final String SCOPE = "operations";

  private static final Access ONLY =
      new Access.Administrator(
          RestError.forbidden("ACCESS_DENIED", "Only administrators may do this."));

  private Administrators() {}

  /// Begins the declaration of such a method.
  public static Method.Builder method(Method.Builder named) {
    return named.scope(SCOPE).access(ONLY);
  }
}
