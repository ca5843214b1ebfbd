package dev.switchboard.openchannels.telegram;

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

/// Telegram's Bot API. No sentence that comes from here holds an address: it would hold the token.
///
/// Source: https://core.telegram.org/bots/api, "Making requests"
final class BotApi {
  static final String JSON = "application/json";
  static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(15), 1 << 20, 0);

  /// For calls that carry a file.
  static final CallLimits UPLOAD = new CallLimits(Duration.ofMinutes(2), 1 << 20, 0);

  /// What came of a call.
  sealed interface Reply {
    record Done(JsonNode result, Answer.Answered answer) implements Reply {}

    /// @param words Telegram's own
    /// @param pause for how long it wants to be left alone
    record Refused(int code, String words, Optional<Duration> pause, Answer.Answered answer)
        implements Reply {
      /// The token means nothing to Telegram: it was revoked, or the bot was deleted.
      boolean tokenIsWrong() {
        return code == 401 || (code == 404 && words.equals("Not Found"));
      }
    }

    /// No answer of Telegram's came.
    record Away(String sentence) implements Reply {}
  }

  private final OutboundHttp http;
  private final String base;

  /// @param base of the Bot API, without a slash at the end
  BotApi(OutboundHttp http, String base) {
    this.http = http;
    this.base = base;
  }

  /// Blocks: for virtual threads.
  Reply call(BotToken token, String method, Map<String, ?> parameters) {
    return reply(http.call(request(token, method, parameters).with(LIMITS)));
  }

  /// The same, with a body of another form.
  Reply call(BotToken token, String method, String contentType, Payload body) {
    return reply(http.call(Call.post(address(token, method), contentType, body).with(UPLOAD)));
  }

  /// Does not wait.
  CompletableFuture<Reply> send(
      BotToken token, String method, Map<String, ?> parameters, CallLimits limits) {
    return http.send(request(token, method, parameters).with(limits)).thenApply(BotApi::reply);
  }

  /// What is behind a `file_path` of Telegram's.
  Answer file(BotToken token, String path, CallLimits limits) {
    return http.call(Call.get(base + "/file/bot" + token.value() + "/" + path).with(limits));
  }

  private Call request(BotToken token, String method, Map<String, ?> parameters) {
    return Call.post(address(token, method), JSON, Payload.of(Json.bytes(parameters)));
  }

  private String address(BotToken token, String method) {
    return base + "/bot" + token.value() + "/" + method;
  }

  private static Reply reply(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> reply(answered);
      case Answer.Refused refused -> new Reply.Away(refused.sentence());
      case Answer.Unreachable away -> new Reply.Away(away.sentence());
    };
  }

  private static Reply reply(Answer.Answered answered) {
    Optional<JsonNode> body = read(answered);
    if (body.isEmpty() || !body.get().path("ok").isBoolean()) {
      return new Reply.Away("What answered (" + answered.status() + ") is no Bot API.");
    }
    if (body.get().path("ok").asBoolean()) {
      return new Reply.Done(body.get().path("result"), answered);
    }
    long seconds = body.get().path("parameters").path("retry_after").asLong(0);
    return new Reply.Refused(
        body.get().path("error_code").asInt(answered.status()),
        body.get().path("description").asString(""),
        seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty(),
        answered);
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
