package dev.switchboard.openchannels.whatsapp;

import java.time.Instant;
import java.util.Arrays;

/// What is wrong with a channel, as it was last noticed.
///
/// @param words as far as Meta has said why
record Trouble(Kind kind, String words, Instant since) {
  static final Trouble NONE = new Trouble(Kind.NONE, "", Instant.EPOCH);

  /// What keeps messages from coming or going.
  enum Kind {
    NONE,
    /// Meta does not accept the access token any more.
    DENIED,
    /// What came was not signed with the app secret.
    UNSIGNED;

    /// Of what is stored; what is not known here is nothing.
    static Kind named(String name) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().equals(name))
          .findFirst()
          .orElse(NONE);
    }

    /// As it is stored.
    String stored() {
      return this == NONE ? "" : name();
    }
  }
}
