package dev.switchboard.openchannels.sla;

import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.util.List;

/// Wires the timing of answers.
public final class SlaModule {
  private final SlaMethods methods;
  private final Watcher watcher = new Watcher();

  public SlaModule(Database database, Lanes lanes) {
    this.methods = new SlaMethods(database, lanes);
  }

  public List<Method> methods() {
    return methods.methods();
  }

  public List<EventListener> listeners() {
    return List.of(watcher);
  }

  public List<TimerHandler> timers() {
    return List.of(watcher);
  }
}
