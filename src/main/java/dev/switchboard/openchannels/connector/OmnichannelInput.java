package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The body of a request to a channel's webhook, read to the letter of the seed's error table.
///
/// Source: spec/seed-omnichannel.txt, "Platform response when a request is unsuccessful";
/// spec/agents.md §12.2.
sealed interface OmnichannelInput {
  int LONGEST_ID = 255;
  int LONGEST_TEXT = 65_536;

  /// A message to take in.
  ///
  /// @param chatIsNumber `chat_id` came as a number and is sent back as one
  record NewMessage(
      String chat,
      boolean chatIsNumber,
      String visitor,
      ClientCard card,
      String messageId,
      String text,
      List<RemoteFile> files,
      Optional<String> pressed)
      implements OmnichannelInput {}

  /// Where the line was joined, the conversation is over. Ordinary channels have no such event.
  record Closed(String chat) implements OmnichannelInput {}

  /// An event or a kind that we do not know, or a file that is not ready: 200 and nothing happens.
  record Ignored() implements OmnichannelInput {}

  /// A required field is missing: 400.
  record Incomplete(String field) implements OmnichannelInput {
    String sentence() {
      return field + " is required.";
    }
  }

  /// A field is longer than the server keeps: 400.
  record TooLong(String field, int limit) implements OmnichannelInput {
    String sentence() {
      return field + " must be at most " + limit + " characters long.";
    }
  }

  /// A field of a wrong type: 500, as the seed demands.
  record Malformed(String sentence) implements OmnichannelInput {}

  /// @param joined the channel leads to a line that was joined, and knows when a chat is over
  static OmnichannelInput read(JsonNode body, boolean joined) {
    try {
      return new Reader(body).read(joined);
    } catch (Reader.Stop stop) {
      return stop.input;
    }
  }

  /// Reads field by field and stops at the first that is wrong.
  final class Reader {
    private static final class Stop extends RuntimeException {
      private static final long serialVersionUID = 1L;
      private final transient OmnichannelInput input;

      private Stop(OmnichannelInput input) {
        super(null, null, false, false);
        this.input = input;
      }
    }

    private final JsonNode body;

    private Reader(JsonNode body) {
      this.body = body;
    }

    private OmnichannelInput read(boolean joined) {
      JsonNode event = required(body, "event");
      if (event.isContainer()) {
        throw wrongType("event", "a string");
      }
      if (joined && event.asString().equals("close_chat")) {
        return new Closed(bounded(chat().asString(), "chat_id", LONGEST_ID));
      }
      if (!event.asString().equals("new_message")) {
        return new Ignored();
      }
      JsonNode chat = chat();
      JsonNode message = object(required(body, "message"), "message");
      String messageId = text(message, "message", "id", LONGEST_ID);
      String kind = text(message, "message", "kind", LONGEST_ID);
      Content content = content(message, kind);
      if (content == null) {
        return new Ignored();
      }
      String chatId = bounded(chat.asString(), "chat_id", LONGEST_ID);
      Visitor visitor = visitor(chatId);
      return new NewMessage(
          chatId,
          chat.isIntegralNumber(),
          visitor.id(),
          visitor.card(),
          messageId,
          content.text(),
          content.files(),
          content.pressed());
    }

    private JsonNode chat() {
      JsonNode chat = required(body, "chat_id");
      if (!chat.isIntegralNumber() && !chat.isString()) {
        throw wrongType("chat_id", "an integer or a string");
      }
      if (chat.asString().isEmpty()) {
        throw new Stop(new Incomplete("chat_id"));
      }
      return chat;
    }

    private record Content(String text, List<RemoteFile> files, Optional<String> pressed) {}

    private record Visitor(String id, ClientCard card) {}

    /// Null when it is to be ignored.
    private static @Nullable Content content(JsonNode message, String kind) {
      return switch (kind) {
        case "visitor" ->
            new Content(
                text(message, "message", "text", LONGEST_TEXT), List.of(), Optional.empty());
        case "file_visitor" -> file(object(required(message, "message", "data"), "message.data"));
        case "keyboard_response" ->
            press(object(required(message, "message", "data"), "message.data"));
        default -> null;
      };
    }

    /// The script hears `file:{type}|{id}|{url}`; the file itself is not fetched.
    private static @Nullable Content file(JsonNode data) {
      String state = text(data, "message.data", "state", LONGEST_ID);
      String url = text(data, "message.data", "url", 4096);
      if (!state.equals("ready")) {
        return null;
      }
      String type = optional(data, "message.data", "content_type", LONGEST_ID);
      String id = optional(data, "message.data", "id", LONGEST_ID);
      String name = optional(data, "message.data", "name", LONGEST_ID);
      JsonNode size = data.path("size");
      if (!size.isMissingNode() && !size.isNull() && !size.isIntegralNumber()) {
        throw wrongType("message.data.size", "an integer");
      }
      RemoteFile file = new RemoteFile(id, name, type, Math.max(0, size.asLong(0)), url);
      return new Content(
          "file:" + fileType(type) + "|" + id + "|" + url, List.of(file), Optional.empty());
    }

    private static String fileType(String contentType) {
      String major = contentType.toLowerCase(Locale.ROOT).split("/", 2)[0];
      return switch (major) {
        case "image", "audio", "video" -> major;
        default -> "file";
      };
    }

    private static Content press(JsonNode data) {
      JsonNode button = object(required(data, "message.data", "button"), "message.data.button");
      String id = optional(button, "message.data.button", "id", LONGEST_ID);
      String text = optional(button, "message.data.button", "text", LONGEST_TEXT);
      if (id.isEmpty() && text.isEmpty()) {
        throw new Stop(new Incomplete("message.data.button.text"));
      }
      return new Content(
          text.isEmpty() ? id : text, List.of(), id.isEmpty() ? Optional.empty() : Optional.of(id));
    }

    private Visitor visitor(String chatId) {
      JsonNode visitor = body.path("visitor");
      if (visitor.isMissingNode() || visitor.isNull()) {
        return new Visitor(chatId, ClientCard.UNKNOWN);
      }
      object(visitor, "visitor");
      String id = text(visitor, "visitor", "id", LONGEST_ID);
      JsonNode fields = visitor.path("fields");
      if (fields.isMissingNode() || fields.isNull()) {
        return new Visitor(id, ClientCard.UNKNOWN);
      }
      object(fields, "visitor.fields");
      return new Visitor(
          id,
          new ClientCard(
              field(fields, "name"),
              "",
              field(fields, "login"),
              field(fields, "phone"),
              field(fields, "email"),
              field(fields, "site")));
    }

    private static String field(JsonNode fields, String name) {
      return optional(fields, "visitor.fields", name, 1000);
    }

    private static JsonNode required(JsonNode parent, String name) {
      return required(parent, "", name);
    }

    private static JsonNode required(JsonNode parent, String path, String name) {
      JsonNode value = parent.path(name);
      if (value.isMissingNode() || value.isNull()) {
        throw new Stop(new Incomplete(path.isEmpty() ? name : path + "." + name));
      }
      return value;
    }

    private static JsonNode object(JsonNode value, String name) {
      if (!value.isObject()) {
        throw wrongType(name, "an object");
      }
      return value;
    }

    /// A required text that is not empty.
    private static String text(JsonNode parent, String path, String name, int limit) {
      required(parent, path, name);
      String text = optional(parent, path, name, limit);
      if (text.isEmpty()) {
        throw new Stop(new Incomplete(path + "." + name));
      }
      return text;
    }

    /// Numbers stand for their text, as lenient senders write ids.
    private static String optional(JsonNode parent, String path, String name, int limit) {
      JsonNode value = parent.path(name);
      if (value.isMissingNode() || value.isNull()) {
        return "";
      }
      if (!value.isString() && !value.isIntegralNumber()) {
        throw wrongType(path + "." + name, "a string");
      }
      return bounded(value.asString(), path + "." + name, limit);
    }

    private static String bounded(String text, String name, int limit) {
      if (text.length() > limit) {
        throw new Stop(new TooLong(name, limit));
      }
      return text;
    }

    private static Stop wrongType(String field, String expected) {
      return new Stop(new Malformed(field + " must be " + expected + "."));
    }
  }
}
