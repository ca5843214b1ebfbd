package dev.switchboard.agents.script;

import java.util.function.Function;

/// How far the engine has come with a message.
public sealed interface Progress {
  record Done(Turn turn) implements Progress {}

  /// It cannot go on without the answer to a request.
  ///
  /// @param resume to be called once, with what came of it
  record Asks(Request request, Function<Response, Progress> resume) implements Progress {}

  /// Sends what is asked until the turn is done.
  default Turn settled(Function<Request, Response> send) {
    Progress at = this;
    while (true) {
      switch (at) {
        case Done done -> {
          return done.turn();
        }
        case Asks asks -> at = asks.resume().apply(send.apply(asks.request()));
      }
    }
  }
}
