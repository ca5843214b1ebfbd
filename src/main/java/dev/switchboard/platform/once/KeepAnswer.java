package dev.switchboard.platform.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Keeps the answer of a request. What its commands decided is not needed any more.
///
/// @param steps how many commands the request has run
record KeepAnswer(RequestId id, Requests.Answer answer, long steps) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    String body = new String(answer.body(), UTF_8);
    SqlSteps.in(work).save(new Step(id, Step.ANSWER, answer.status(), body, work.now()));
    for (long place = 1; place <= steps; place++) {
      SqlSteps.in(work).find(id.request(), place).ifPresent(SqlSteps.in(work)::remove);
    }
    return true;
  }
}
