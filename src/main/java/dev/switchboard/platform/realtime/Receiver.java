package dev.switchboard.platform.realtime;

/// One connection, as the stream sees it. Neither method waits.
public interface Receiver {
  void take(Frame frame);

  /// Nothing follows: the person may no longer listen.
  void cut();
}
