package dev.switchboard.platform.operations;

import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.RestError;

/// Methods that only administrators may call.
public final class Administrators {
  /// What opens them.
  public static final String SCOPE = "operations";

  private Administrators() {}

  /// Begins the declaration of such a method; its handler goes through [#only].
  public static Method.Builder method(Method.Builder named) {
    return named.scope(SCOPE);
  }

  public static Method.Handler only(Method.Handler handler) {
    return (caller, params) -> {
      if (!caller.administrator()) {
        throw RestError.forbidden("ACCESS_DENIED", "Only administrators may do this.");
      }
      return handler.answer(caller, params);
    };
  }
}
