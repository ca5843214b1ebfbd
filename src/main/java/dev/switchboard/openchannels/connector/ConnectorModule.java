package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.stream.Stream;

/// Wires the channels that applications register.
public final class ConnectorModule {
  private final ConnectorMethods methods;
  private final MessageMethods messages;

  /// @param builtIn the channels that the server has of its own
  /// @param webhooksAllowed whether webhooks may do what needs an application (setting
  ///   `connectors.webhooks`)
  public ConnectorModule(
      Lanes lanes,
      Database database,
      Directory directory,
      List<BuiltIn> builtIn,
      boolean webhooksAllowed) {
    ConnectorCalls calls = new ConnectorCalls(webhooksAllowed);
    this.methods = new ConnectorMethods(lanes, database, directory, builtIn, calls);
    this.messages = new MessageMethods(lanes, database, calls);
  }

  public List<Method> methods() {
    return Stream.concat(methods.methods().stream(), messages.methods().stream()).toList();
  }

  /// The events come first: they are told of a line while its connectors are still known.
  public List<EventListener> listeners() {
    return List.of(
        ConnectorEvents.table(),
        (work, event) -> {
          if (event instanceof LineEvent.LineDeleted deleted) {
            Connectors.in(work).lineDeleted(deleted.line().id());
          }
        });
  }
}
