package dev.switchboard.platform.rest;

/// What a request brings to say who it is from.
public sealed interface Credentials {
  /// `/rest/{user}/{code}/…`
  record Webhook(long user, String code) implements Credentials {}

  /// The parameter `auth`, or the header `Authorization: Bearer`.
  record Token(String value) implements Credentials {}

  /// The cookie of a browser that has logged in. It comes by itself, so that a call of another site
  /// brings it as well: what makes the call ours is the form token.
  ///
  /// @param formToken empty when the page showed none
  record Browser(String cookie, String formToken) implements Credentials {
    /// Not for logs.
    @Override
    public String toString() {
      return "Browser";
    }
  }

  record None() implements Credentials {}
}
