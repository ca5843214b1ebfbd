package dev.switchboard.openchannels.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The body of a request of the synchronous API. Its messages are those of the webhook in other
/// words, and are read as those are.
///
/// Source: spec/agents.md §5.4, §12.2.
sealed interface QuestionInput {
  int MOST_MESSAGES = 20;

  /// @param messages of one chat, in order; none when nothing is asked
  record Asked(List<OmnichannelInput.NewMessage> messages) implements QuestionInput {
    public Asked {
      messages = List.copyOf(messages);
    }
  }

  record Wrong(int status, String sentence) implements QuestionInput {}

  static QuestionInput read(ObjectNode body) {
    JsonNode event = body.path("event");
    if (event.isMissingNode() || event.isNull()) {
      return new Wrong(400, "event is required.");
    }
    if (event.isContainer()) {
      return new Wrong(500, "event must be a string.");
    }
    return switch (event.asString()) {
      case "new_message" -> messages(body, List.of(body), "");
      case "new_chat" -> begun(body);
      default -> new Asked(List.of());
    };
  }

  private static QuestionInput begun(ObjectNode body) {
    JsonNode messages = body.path("messages");
    if (messages.isMissingNode() || messages.isNull()) {
      return messages(body, List.of(), "");
    }
    if (!messages.isArray()) {
      return new Wrong(500, "messages must be an array.");
    }
    if (messages.size() > MOST_MESSAGES) {
      return new Wrong(400, "messages must be at most " + MOST_MESSAGES + ".");
    }
    return messages(body, messages.values().stream().toList(), "messages[].");
  }

  private static QuestionInput messages(ObjectNode body, List<JsonNode> messages, String prefix) {
    JsonNode chat = body.path("chat");
    if (chat.isMissingNode() || chat.isNull()) {
      return new Wrong(400, "chat is required.");
    }
    if (!chat.isObject()) {
      return new Wrong(500, "chat must be an object.");
    }
    JsonNode id = chat.path("id");
    if (messages.isEmpty() && (id.isMissingNode() || id.isNull())) {
      return new Wrong(400, "chat.id is required.");
    }
    List<OmnichannelInput.NewMessage> read = new ArrayList<>();
    for (JsonNode message : messages) {
      if (!message.isObject()) {
        return new Wrong(500, "messages[] must be an object.");
      }
      switch (OmnichannelInput.read(webhook(body, id, message), false)) {
        case OmnichannelInput.NewMessage known -> read.add(known);
        case OmnichannelInput.Ignored _, OmnichannelInput.Closed _ -> {}
        case OmnichannelInput.Incomplete incomplete -> {
          return new Wrong(400, named(incomplete.sentence(), prefix, message));
        }
        case OmnichannelInput.TooLong tooLong -> {
          return new Wrong(400, named(tooLong.sentence(), prefix, message));
        }
        case OmnichannelInput.Malformed malformed -> {
          return new Wrong(500, named(malformed.sentence(), prefix, message));
        }
      }
    }
    return new Asked(read);
  }

  /// As the webhook has it. A message without an id is nobody's repeat; without a kind it is what a
  /// visitor says.
  private static ObjectNode webhook(ObjectNode body, JsonNode chat, JsonNode message) {
    ObjectNode webhook = body.objectNode();
    webhook.put("event", "new_message");
    webhook.set("chat_id", chat.isMissingNode() ? body.nullNode() : chat);
    if (body.has("visitor")) {
      webhook.set("visitor", body.get("visitor"));
    }
    ObjectNode said = webhook.putObject("message");
    said.set("id", message.path("id").isMissingNode() ? body.nullNode() : message.get("id"));
    if (said.get("id").isNull()) {
      said.put("id", "asked:" + UUID.randomUUID());
    }
    said.put("kind", "visitor");
    for (String field : List.of("kind", "text", "data")) {
      if (message.hasNonNull(field)) {
        said.set(field, message.get(field));
      }
    }
    if (message.hasNonNull("response") && !said.has("data")) {
      said.set("data", message.get("response"));
    }
    return webhook;
  }

  /// A sentence about the webhook's field, about the one that was sent.
  private static String named(String sentence, String prefix, JsonNode message) {
    if (sentence.startsWith("chat_id")) {
      return "chat.id" + sentence.substring("chat_id".length());
    }
    if (!sentence.startsWith("message.")) {
      return sentence;
    }
    String field = sentence.substring("message.".length());
    boolean pressed = message.path("kind").asString("").equals("keyboard_response");
    return prefix
        + (pressed && field.startsWith("data")
            ? "response" + field.substring("data".length())
            : field);
  }
}
