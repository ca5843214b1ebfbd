package dev.switchboard.platform.storage;

import java.time.Duration;
import java.util.Properties;

/// How the driver of PostgreSQL treats its connections, unless their address says otherwise.
final class PostgresWire {
  private PostgresWire() {}

  /// Connections that go nowhere are noticed: idle ones by the system, others after `most`.
  static Properties patience(Duration most) {
    Properties properties = new Properties();
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", Long.toString(most.toSeconds()));
    return properties;
  }
}
