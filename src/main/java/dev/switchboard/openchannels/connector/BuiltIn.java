package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.Caller;

/// A channel that the server has of its own, as the methods of connectors see it.
public interface BuiltIn {
  /// How such a channel stands on a line.
  record Status(boolean configured, boolean active) {
    public static final Status NONE = new Status(false, false);
  }

  /// The connector's code, in lower case.
  String code();

  String title();

  /// Switches the channel on or off on a line.
  ///
  /// @return false when there is no such line, or the channel is connected elsewhere
  boolean activate(Caller caller, LineId line, boolean on);

  Status status(PortalId portal, LineId line);

  /// A channel that has methods of its own to be connected by.
  static BuiltIn connectedElsewhere(String code, String title) {
    return new Elsewhere(code, title);
  }

  /// Only its name is known here.
  record Elsewhere(String code, String title) implements BuiltIn {
    @Override
    public boolean activate(Caller caller, LineId line, boolean on) {
      return false;
    }

    @Override
    public Status status(PortalId portal, LineId line) {
      return Status.NONE;
    }
  }
}
