package dev.switchboard.openchannels.reply;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.List;

/// Wires quick replies.
public final class ReplyModule {
  private final ReplyMethods methods;

  public ReplyModule(Database database, Lanes lanes) {
    this.methods = new ReplyMethods(database, lanes);
  }

  public List<Method> methods() {
    return methods.methods();
  }
}
