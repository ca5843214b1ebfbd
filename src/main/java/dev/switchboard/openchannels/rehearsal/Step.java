package dev.switchboard.openchannels.rehearsal;

import java.time.Instant;

/// One thing that happens in a scene.
///
/// @param who a person or a bot by name; empty: nobody
/// @param text what the client reads; empty: nothing
record Step(Instant at, Kind kind, String who, String text) {
  enum Kind {
    /// The client writes.
    WRITES,
    /// Somebody is asked to take the dialog.
    ASKED,
    /// Everybody has been asked, and it begins anew: told once.
    AGAIN,
    /// Everybody on the line sees it.
    EVERYONE,
    /// Nobody can be asked: it waits.
    NOBODY,
    /// A bot has it.
    AGENT,
    /// The client reads something.
    READS,
    ANSWERS,
    /// Whoever answers closes.
    FINISHES,
    /// It stays open a little longer.
    CLOSING,
    CLOSED
  }
}
