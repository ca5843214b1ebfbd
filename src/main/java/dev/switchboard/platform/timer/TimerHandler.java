package dev.switchboard.platform.timer;

import dev.switchboard.platform.lane.Work;

/// Does what a timer of one kind is for, inside the command that removes the timer.
public interface TimerHandler {
  String kind();

  void fire(Work work, Timer timer);
}
