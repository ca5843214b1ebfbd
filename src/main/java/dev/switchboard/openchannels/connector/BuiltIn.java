package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.PastClient;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.Caller;
import java.util.Optional;

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

  /// Knows clients again who have written in another system.
  interface Recognising {
    /// @param user under which his company knows him
    PastClient client(String user, ClientCard card);
  }

  /// How clients of another system go on by this channel; empty when the line does not have it, or
  /// it cannot know anybody again.
  default Optional<Recognising> recognising(PortalId portal, LineId line) {
    return Optional.empty();
  }

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
