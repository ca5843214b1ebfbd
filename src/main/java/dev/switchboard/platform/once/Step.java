package dev.switchboard.platform.once;

import java.time.Instant;

/// A part of a request that is done: a command with what it decided, or the answer.
///
/// @param place of the command within the request, from 1
/// @param status of the answer; 0 for a command
/// @param body JSON
record Step(RequestId id, long place, int status, String body, Instant at) {
  static final long ANSWER = 0;

  boolean isAnswer() {
    return place == ANSWER;
  }
}
