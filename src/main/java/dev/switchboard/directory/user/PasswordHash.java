package dev.switchboard.directory.user;

/// A password as it is stored: Argon2id with its parameters and salt. Never shown.
public record PasswordHash(String value) {
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
