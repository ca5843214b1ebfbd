package dev.switchboard.platform.rest;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.once.RequestId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The id that a client gives a request, so that it can send it again: the header
/// `Idempotency-Key`, or the parameter `bx24_request_id` of the JavaScript SDK.
///
/// Source: contract/protocol.md §4, for the header.
final class RequestIds {
  static final RestError REUSED =
      new RestError(
          422,
          "IDEMPOTENCY_KEY_REUSED",
          "The request id was used for another call within 24 hours. Give each call its own.");
  private static final RestError UNUSABLE =
      RestError.badRequest(
          "INVALID_IDEMPOTENCY_KEY",
          "A request id must be 1 to 255 printable ASCII characters without spaces.");
  private static final String PARAMETER = "bx24_request_id";

  /// What the SDK says of itself: no parameter of any method.
  private static final List<String> OF_THE_SDK =
      List.of(PARAMETER, "bx24_sdk_ver", "bx24_sdk_type");

  private RequestIds() {}

  /// The id, which is removed from the parameters; the header comes first.
  static Optional<String> take(RestEndpoint.Sender sender, ObjectNode parameters) {
    JsonNode sent = parameters.path(PARAMETER);
    Optional<String> id =
        sender
            .requestId()
            .or(() -> sent.isValueNode() ? Optional.of(sent.asString()) : Optional.empty());
    OF_THE_SDK.forEach(parameters::remove);
    if (id.filter(text -> !RequestId.isUsable(text)).isPresent()) {
      throw UNUSABLE;
    }
    return id;
  }

  /// A token that was renewed between two attempts makes no other request of it.
  static RequestId of(Caller caller, String id, Method method, ObjectNode parameters) {
    ObjectNode content = parameters.deepCopy();
    Params.RESERVED.forEach(content::remove);
    return RequestId.of(
        caller.user() + "/" + caller.application().map(String::valueOf).orElse("webhook"),
        id,
        method.name().toLowerCase(Locale.ROOT) + "\n" + Json.write(content));
  }
}
