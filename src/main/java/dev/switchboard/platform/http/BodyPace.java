package dev.switchboard.platform.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How fast bodies have to come, so that nobody keeps a connection and memory for ever with a byte
/// now and then.
///
/// All that are being read are looked at once in a window. One that was there the last time must
/// have grown by so much since: whatever its size, it has one window at least, two at most, and the
/// large ones as many more as they use. Belongs to one event loop.
final class BodyPace {
  /// @param window from one look to the next
  /// @param least bytes that come meanwhile
  record Rule(Duration window, int least) {
    /// What a telephone manages where there is next to no network: a kilobyte a second.
    static final Rule DEFAULT = new Rule(Duration.ofMinutes(1), 64 << 10);
  }

  private final Rule rule;
  private final Set<Body> open = new HashSet<>();

  BodyPace(Rule rule) {
    this.rule = rule;
  }

  /// @param refuse what is done once it comes too slowly; it is not looked at again then
  Body begin(Runnable refuse) {
    Body body = new Body(refuse);
    open.add(body);
    return body;
  }

  /// Done once in each window.
  void look() {
    List.copyOf(open).forEach(Body::look);
  }

  /// A body that is being read.
  final class Body {
    private final Runnable refuse;
    private boolean seen;
    private long came;

    private Body(Runnable refuse) {
      this.refuse = refuse;
    }

    void grow(int bytes) {
      came += bytes;
    }

    /// It has come, or nobody waits for it any more; done again, it does nothing.
    void end() {
      open.remove(this);
    }

    private void look() {
      if (seen && came < rule.least()) {
        end();
        refuse.run();
      }
      seen = true;
      came = 0;
    }
  }
}
