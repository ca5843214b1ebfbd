package dev.switchboard.bench;

/// How fast a load sends its requests.
public sealed interface Pace {
  /// As fast as answers come: a closed loop that finds the highest rate. Its latencies are those of
  /// a server under more load than it can take, and say nothing about the waiting time of a
  /// customer.
  record Saturated() implements Pace {}

  /// At a fixed rate, whether or not answers come. A request is late from the moment at which it
  /// should have been sent, so that a stalled server cannot hide its stall by holding the generator
  /// up.
  record Fixed(double perSecond) implements Pace {
    public Fixed {
      if (!(perSecond > 0)) {
        throw new IllegalArgumentException("a rate must be positive, was " + perSecond);
      }
    }
  }
}
