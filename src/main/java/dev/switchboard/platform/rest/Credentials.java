package dev.switchboard.platform.rest;

/// What a request brings to say who it is from.
public sealed interface Credentials {
  /// `/rest/{user}/{code}/…`
  record Webhook(long user, String code) implements Credentials {}

  /// The parameter `auth`, or the header `Authorization: Bearer`.
  record Token(String value) implements Credentials {}

  record None() implements Credentials {}
}
