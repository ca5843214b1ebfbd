package dev.switchboard.openchannels.life;

import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.timer.TimerHandler;
import java.util.List;

/// Wires what lines do by themselves.
public final class LifeModule {
  private final Silence silence = new Silence();
  private final FirstWords words = new FirstWords();
  private final Passing passing = new Passing();

  public List<EventListener> listeners() {
    return List.of(silence, words, passing);
  }

  public List<TimerHandler> timers() {
    return List.of(silence, passing);
  }
}
