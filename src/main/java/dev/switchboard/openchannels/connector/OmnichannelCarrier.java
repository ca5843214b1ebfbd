package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import java.time.Duration;
import java.util.Optional;

/// Calls `{client_url}/send_message`, one call at a time for each chat.
///
/// Any 2xx is success; 408, 425, 429 and 5xx are tried again; other answers park the message.
final class OmnichannelCarrier implements Carrier {
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(10), 64 * 1024, 0);

  private final OmnichannelChannels channels;
  private final OutboundHttp http;

  OmnichannelCarrier(OmnichannelChannels channels, OutboundHttp http) {
    this.channels = channels;
    this.http = http;
  }

  @Override
  public String kind() {
    return OmnichannelOut.KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    OmnichannelOut.Outgoing outgoing = Json.read(delivery.payload(), OmnichannelOut.Outgoing.class);
    return channels
        .find(portal, outgoing.channel())
        .map(channel -> send(channel, outgoing))
        .orElseGet(() -> new Verdict.Park("The channel has been removed."));
  }

  private Verdict send(OmnichannelChannel channel, OmnichannelOut.Outgoing outgoing) {
    String method = outgoing.method() == null ? OmnichannelOut.SEND_MESSAGE : outgoing.method();
    Call call =
        Call.post(
                address(channel.clientUrl(), method),
                "application/json",
                Payload.of(Json.bytes(outgoing.body())))
            .with(LIMITS);
    Answer answer = http.call(authorized(call, channel));
    return isOver(method, answer) ? new Verdict.Delivered() : verdict(answer);
  }

  /// Who has closed the chat himself, or has given it to people, refuses to close it.
  private static boolean isOver(String method, Answer answer) {
    return method.equals(OmnichannelOut.CLOSE_CHAT)
        && answer instanceof Answer.Answered answered
        && answered.status() == 403;
  }

  static String sendMessage(String clientUrl) {
    return address(clientUrl, OmnichannelOut.SEND_MESSAGE);
  }

  /// A secret of the client's may stand in the path or in the query, which stays behind the method.
  private static String address(String clientUrl, String method) {
    int query = clientUrl.indexOf('?');
    String path = query < 0 ? clientUrl : clientUrl.substring(0, query);
    String rest = query < 0 ? "" : clientUrl.substring(query);
    return (path.endsWith("/") ? path : path + "/") + method + rest;
  }

  static Call authorized(Call call, OmnichannelChannel channel) {
    return channel.clientToken().isEmpty()
        ? call
        : call.with("Authorization", "Token " + channel.clientToken());
  }

  private static Verdict verdict(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered when answered.status() / 100 == 2 ->
          new Verdict.Delivered().after(answered);
      case Answer.Answered answered -> refused(answered).after(answered);
      case Answer.Refused refused -> new Verdict.Park(refused.sentence());
      case Answer.Unreachable unreachable -> Verdict.retry(unreachable.sentence());
    };
  }

  private static Verdict refused(Answer.Answered answered) {
    String reason = "The channel answered " + answered.status() + ".";
    boolean later =
        switch (answered.status()) {
          case 408, 425, 429 -> true;
          default -> answered.status() >= 500;
        };
    if (!later) {
      return new Verdict.Park(reason);
    }
    Optional<Duration> pause =
        answered
            .header("Retry-After")
            .filter(seconds -> seconds.matches("[0-9]{1,5}"))
            .map(Long::parseLong)
            .map(Duration::ofSeconds);
    return new Verdict.Retry(reason, pause);
  }
}
