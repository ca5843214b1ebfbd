package dev.switchboard.openchannels.mail;

import java.util.Arrays;

/// How a connection to a mail server is kept secret.
enum Security {
  TLS,
  /// Begins in the open, and goes on only when the server encrypts.
  STARTTLS,
  /// Only within a private network that is allowed.
  NONE;

  /// As it is stored; what is not known is taken for the safest.
  static Security of(String stored) {
    return Arrays.stream(values())
        .filter(known -> known.name().equals(stored))
        .findFirst()
        .orElse(TLS);
  }
}
