package dev.switchboard.openchannels.whatsapp;

import java.util.Arrays;

/// By which id WhatsApp knows something that was sent, and what it has last told of it.
///
/// @param chat our number of the dialog
record Sent(String wamid, long chat, long message, State state) {
  /// Longer ones are not kept: nothing is told of them.
  static final int LONGEST = 255;

  /// What became of it.
  enum State {
    SENT,
    ARRIVED,
    FAILED;

    /// Of what is stored; what is not known here says as little as that it was sent.
    static State named(String name) {
      return Arrays.stream(values())
          .filter(state -> state.name().equals(name))
          .findFirst()
          .orElse(SENT);
    }
  }

  Sent as(State now) {
    return new Sent(wamid, chat, message, now);
  }
}
