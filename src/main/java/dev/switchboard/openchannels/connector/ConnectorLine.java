package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import java.time.Instant;

/// A connector on a line.
///
/// @param data JSON of the channel behind it, empty until it is set
record ConnectorLine(
    String connector, LineId line, boolean active, String data, Instant changedAt) {
  static ConnectorLine fresh(String connector, LineId line) {
    return new ConnectorLine(connector, line, false, "", Instant.EPOCH);
  }

  ConnectorLine activated(boolean on, Instant now) {
    return new ConnectorLine(connector, line, on, data, now);
  }

  ConnectorLine withData(String json, Instant now) {
    return new ConnectorLine(connector, line, active, json, now);
  }

  boolean isConfigured() {
    return !data.isEmpty();
  }
}
