package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;
import java.util.Set;

/// How a session comes into the queue.
///
/// @param why what is to be told of it
/// @param except who is not asked in this round
/// @param last who had the client last, and is asked first on lines that spread evenly
/// @param by who brings it
record Coming(Optional<Decision> why, Set<UserId> except, Optional<UserId> last, UserId by) {
  static Coming from(UserId by) {
    return new Coming(Optional.empty(), Set.of(), Optional.empty(), by);
  }

  Coming because(Decision decision) {
    return new Coming(Optional.of(decision), except, last, by);
  }

  Coming without(Set<UserId> users) {
    return new Coming(why, users, last, by);
  }

  Coming last(Optional<UserId> user) {
    return new Coming(why, except, user, by);
  }
}
