package dev.switchboard.directory.access;

/// A secret in plain: shown once to whom it belongs, never stored, never logged.
public record Secret(String value) {
  public SecretHash hash() {
    return SecretHash.of(value);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
