package dev.switchboard.openchannels.connector;

import org.jspecify.annotations.Nullable;

/// Counts how often a message has made us stumble: one that does so again and again must not hold
/// up the others for ever.
///
/// @param <M> what tells messages apart
public final class Patience<M> {
  /// How often one message is tried.
  private static final int ATTEMPTS = 5;

  private @Nullable M at;
  private int stumbles;

  /// False: this is the last time that it is tried.
  public boolean lasts(M message) {
    return !message.equals(at) || stumbles < ATTEMPTS;
  }

  public void stumbled(M message) {
    stumbles = message.equals(at) ? stumbles + 1 : 1;
    at = message;
  }
}
