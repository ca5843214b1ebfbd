package dev.switchboard.platform.realtime;

import dev.switchboard.platform.http.HttpCall;
import java.util.Optional;

/// Tells who may listen. Implemented where users are known.
public interface Gate {
  /// May block.
  Optional<Guest> who(HttpCall head);

  /// Said when somebody connects, and from time to time while he is connected. Returns at once.
  void isAlive(Guest guest);
}
