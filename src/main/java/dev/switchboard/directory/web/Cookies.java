package dev.switchboard.directory.web;

import java.time.Duration;

/// Cookies that scripts cannot read and other sites cannot send along with a form.
public final class Cookies {
  private final boolean secure;

  /// @param secure whether browsers come by `https`
  public Cookies(boolean secure) {
    this.secure = secure;
  }

  public Reply.Header set(String name, String value, Duration life) {
    return new Reply.Header(
        "Set-Cookie",
        name
            + "="
            + value
            + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
            + life.toSeconds()
            + (secure ? "; Secure" : ""));
  }

  public Reply.Header clear(String name) {
    return set(name, "", Duration.ZERO);
  }
}
