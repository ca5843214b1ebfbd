package dev.switchboard.platform.outbox;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.lane.Command;
import java.time.Duration;
import java.util.Optional;

/// How an attempt to deliver ended.
public sealed interface Verdict {
  /// The receiver has it.
  record Delivered(Reply reply) implements Verdict {
    public Delivered() {
      this(Reply.NONE);
    }
  }

  /// The receiver has it, and `next` is decided in the commit that settles the delivery.
  record DeliveredThen(Command<?> next, Reply reply) implements Verdict {
    public DeliveredThen(Command<?> next) {
      this(next, Reply.NONE);
    }
  }

  /// Not now. Tried again by the schedule, or after `pause` when the receiver said how long.
  record Retry(String reason, Optional<Duration> pause, Reply reply) implements Verdict {
    public Retry(String reason, Optional<Duration> pause) {
      this(reason, pause, Reply.NONE);
    }
  }

  /// Never: the receiver refused it for good. It is parked for a person.
  record Park(String reason, Reply reply) implements Verdict {
    public Park(String reason) {
      this(reason, Reply.NONE);
    }
  }

  /// What the receiver answered.
  Reply reply();

  static Verdict retry(String reason) {
    return new Retry(reason, Optional.empty());
  }

  /// The same, with what the receiver answered, for whoever looks at the delivery.
  default Verdict after(Answer.Answered answered) {
    return switch (this) {
      case Delivered _ -> new Delivered(Reply.of(answered));
      case DeliveredThen(Command<?> next, Reply _) -> new DeliveredThen(next, Reply.of(answered));
      case Retry(String reason, Optional<Duration> pause, Reply _) ->
          new Retry(reason, pause, Reply.of(answered));
      case Park(String reason, Reply _) -> new Park(reason, Reply.of(answered));
    };
  }
}
