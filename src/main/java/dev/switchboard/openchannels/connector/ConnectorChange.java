package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.lane.DomainEvent;

/// What an application does with a connector of its own.
///
/// @param line on which, 0: on all of them
public record ConnectorChange(What what, String code, String name, long line)
    implements DomainEvent {
  /// What was done.
  public enum What {
    REGISTERED,
    REMOVED,
    ACTIVATED,
    DEACTIVATED,
    CONFIGURED
  }

  static ConnectorChange of(What what, Connector connector, long line) {
    return new ConnectorChange(what, connector.code(), connector.name(), line);
  }
}
