package dev.switchboard.openchannels.reply;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.stream.Stream;

/// Wires quick replies.
public final class ReplyModule {
  private final List<Method> methods;

  public ReplyModule(Database database, Lanes lanes) {
    this.methods =
        Stream.concat(
                new ReplyMethods(database, lanes).methods().stream(),
                new QuickAnswerMethods(database, lanes).methods().stream())
            .toList();
  }

  public List<Method> methods() {
    return methods;
  }
}
