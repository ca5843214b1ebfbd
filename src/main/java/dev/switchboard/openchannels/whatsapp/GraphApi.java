package dev.switchboard.openchannels.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.json.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Meta's Graph API, as far as the Cloud API of WhatsApp is in it.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Messages",
/// "Media", "Error codes"
final class GraphApi {
  private static final String JSON = "application/json";
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(15), 1 << 20, 0);

  /// For calls that carry a file.
  private static final CallLimits UPLOAD = new CallLimits(Duration.ofMinutes(2), 1 << 20, 0);

  /// What came of a call.
  sealed interface Reply {
    record Done(JsonNode result, Answer.Answered answer) implements Reply {}

    /// @param code Meta's own, 0: none came
    /// @param words Meta's own
    /// @param pause for how long it wants to be left alone
    record Refused(
        int status, int code, String words, Optional<Duration> pause, Answer.Answered answer)
        implements Reply {
      /// The token has run out or was withdrawn, or may not do this.
      boolean tokenIsWrong() {
        return status == 401
            || code == 190
            || code == 102
            || code == 3
            || code == 10
            || (code >= 200 && code < 300);
      }
    }

    /// No answer of Meta's came.
    record Away(String sentence) implements Reply {}
  }

  private final OutboundHttp http;
  private final String base;

  /// @param base of the Graph API with its version, without a slash at the end
  GraphApi(OutboundHttp http, String base) {
    this.http = http;
    this.base = base;
  }

  /// Who a number is; refused, too, when the secret is not that of the token's app. Blocks: for
  /// virtual threads.
  ///
  /// Source: https://developers.facebook.com/docs/graph-api/guides/secure-requests,
  /// `appsecret_proof`
  Reply number(WhatsappChannel.Keys keys, long number) {
    String proof = HubSignature.hex(keys.appSecret(), keys.token().getBytes(UTF_8));
    return get(
        keys.token(),
        number + "?fields=display_phone_number,verified_name&appsecret_proof=" + proof);
  }

  /// What there is at a path below the base.
  Reply get(String token, String path) {
    return reply(http.call(bearing(token, Call.get(base + "/" + path)).with(LIMITS)));
  }

  /// Sends a message, or marks one as read.
  Reply message(String token, long number, Map<String, ?> body) {
    return reply(http.call(posted(token, number, body)));
  }

  /// Does not wait.
  CompletableFuture<Reply> send(String token, long number, Map<String, ?> body) {
    return http.send(posted(token, number, body)).thenApply(GraphApi::reply);
  }

  /// @param form of several parts
  Reply upload(String token, long number, String contentType, Payload form) {
    Call call = Call.post(base + "/" + number + "/media", contentType, form).with(UPLOAD);
    return reply(http.call(bearing(token, call)));
  }

  /// The token goes with the question for a file, and so only where nobody listens.
  boolean mayBeFetched(String url) {
    return url.startsWith("https://") || url.startsWith(origin());
  }

  /// What stands before the path of the base, with a slash.
  private String origin() {
    int path = base.indexOf('/', base.indexOf("://") + 3);
    return (path < 0 ? base : base.substring(0, path)) + "/";
  }

  /// What is behind an address that Meta has named.
  Answer file(String token, String url, CallLimits limits) {
    return http.call(bearing(token, Call.get(url)).with(limits));
  }

  private Call posted(String token, long number, Map<String, ?> body) {
    Payload json = Payload.of(Json.bytes(body));
    return bearing(token, Call.post(base + "/" + number + "/messages", JSON, json)).with(LIMITS);
  }

  private static Call bearing(String token, Call call) {
    return call.with("authorization", "Bearer " + token);
  }

  private static Reply reply(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> reply(answered);
      case Answer.Refused refused -> new Reply.Away(refused.sentence());
      case Answer.Unreachable away -> new Reply.Away(away.sentence());
    };
  }

  private static Reply reply(Answer.Answered answered) {
    Optional<JsonNode> body = read(answered).filter(JsonNode::isObject);
    JsonNode error = body.map(json -> json.path("error")).orElseGet(() -> Json.tree("{}"));
    if (body.isPresent() && answered.status() / 100 == 2 && !error.isObject()) {
      return new Reply.Done(body.get(), answered);
    }
    if (!error.isObject() || error.isEmpty()) {
      return new Reply.Away("What answered (" + answered.status() + ") is no Graph API.");
    }
    return new Reply.Refused(
        answered.status(), error.path("code").asInt(0), words(error), pause(answered), answered);
  }

  private static String words(JsonNode error) {
    String details = error.path("error_data").path("details").asString("");
    return details.isBlank() ? error.path("message").asString("") : details;
  }

  private static Optional<Duration> pause(Answer.Answered answered) {
    return answered
        .header("retry-after")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static Optional<JsonNode> read(Answer.Answered answered) {
    try {
      return answered.truncated()
          ? Optional.empty()
          : Optional.of(Json.tree(answered.body().text()));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
