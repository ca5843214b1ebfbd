package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import java.time.Duration;
import java.util.Map;

/// One real request to where a channel is, which brings no message.
final class Knock {
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

  private static Call options(String url) {
    return new Call("OPTIONS", url, Map.of(), Payload.EMPTY, PROBE);
  }
}
