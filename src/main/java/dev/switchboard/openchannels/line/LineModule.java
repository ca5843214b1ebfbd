package dev.switchboard.openchannels.line;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.function.Supplier;

/// Wires the feature of lines.
public final class LineModule {
  private final LineMethods methods;

  /// @param serverAddress where browsers reach this server, such as `https://chat.example.com`
  public LineModule(
      Database database,
      Lanes lanes,
      LineRights rights,
      LinePeople people,
      Supplier<String> serverAddress) {
    this.methods = new LineMethods(database, lanes, rights, people, serverAddress);
  }

  public List<Method> methods() {
    return methods.methods();
  }
}
