package dev.switchboard.openchannels.inbox;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Map;

/// Wires the inbox.
public final class InboxModule {
  private final List<Method> methods;

  /// @param builtIn names of the channels that nobody has to register, by code
  public InboxModule(Database database, Lanes lanes, Map<String, String> builtIn) {
    methods = new InboxMethods(new Inbox(database, builtIn), lanes).methods();
  }

  public List<Method> methods() {
    return methods;
  }
}
