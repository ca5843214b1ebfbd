package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Request;
import dev.switchboard.agents.script.Response;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Sends the requests of agents, once each and under the guard of every outgoing call.
///
/// Source: spec/agents.md §12.7.
public final class OutboundRequests implements Requests {
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(20), 1 << 20, 3);

  private final OutboundHttp http;

  public OutboundRequests(OutboundHttp http) {
    this.http = http;
  }

  @Override
  public Response send(Request request) {
    Call call =
        new Call(
            request.method(),
            request.url(),
            request.headers(),
            request.body().isEmpty() ? Payload.EMPTY : Payload.of(request.body()),
            LIMITS);
    return switch (http.call(call)) {
      case Answer.Answered answered when answered.truncated() ->
          new Response.Failed("The answer is longer than 1 MiB.");
      case Answer.Answered answered ->
          new Response.Answered(answered.status(), headers(answered), answered.body().text());
      case Answer.Refused refused -> new Response.Failed(refused.sentence());
      case Answer.Unreachable unreachable -> new Response.Failed(unreachable.sentence());
    };
  }

  private static Map<String, String> headers(Answer.Answered answered) {
    return answered.headers().entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
  }
}
