package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import java.time.Duration;
import java.util.Map;

/// One real request to where a channel is, which brings no message.
public final class Knock {
  private static final CallLimits PROBE = new CallLimits(Duration.ofSeconds(5), 1024, 0);

  private Knock() {}

  /// At `send_message`, with the channel's token.
  static Answer at(OutboundHttp http, OmnichannelChannel channel) {
    Call call = options(OmnichannelCarrier.sendMessage(channel.clientUrl()));
    return http.call(OmnichannelCarrier.authorized(call, channel));
  }

  /// At a page.
  static Answer at(OutboundHttp http, String page) {
    return http.call(Call.get(page).with(PROBE));
  }

  /// At an address that takes what is posted.
  public static Answer at(OutboundHttp http, String url, Map<String, String> headers) {
    Call call = options(url);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      call = call.with(header.getKey(), header.getValue());
    }
    return http.call(call);
  }

  /// `outcome`: `reached`, `denied` (our token is not accepted), `failing` (a fault over there),
  /// `refused` (we do not call such an address) or `unreachable`.
  public static Map<String, Object> shown(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered ->
          Map.of("outcome", outcome(answered.status()), "status", answered.status(), "words", "");
      case Answer.Refused refused ->
          Map.of("outcome", "refused", "status", 0, "words", refused.sentence());
      case Answer.Unreachable away ->
          Map.of("outcome", "unreachable", "status", 0, "words", away.sentence());
    };
  }

  private static String outcome(int status) {
    if (status == 401 || status == 403) {
      return "denied";
    }
    return status >= 500 ? "failing" : "reached";
  }

  private static Call options(String url) {
    return new Call("OPTIONS", url, Map.of(), Payload.EMPTY, PROBE);
  }
}
