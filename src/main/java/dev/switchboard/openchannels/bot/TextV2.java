package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.Keyboard;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageExtras.Edit;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.im.EditMessage;
import dev.switchboard.openchannels.im.ExtrasInput;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a bot of version 2 has to say from `fields`.
///
/// Source: contract/methods/imbot/imbot.v2.Chat.Message.send.json
final class TextV2 {
  static final RestError FAILED = RestError.badRequest("SENDING_FAILED", "Sending failed");
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_TEMPLATE = 100;

  /// @param reply the message that is answered, 0: none
  /// @param template the caller's own id
  record Words(
      String text, MessageExtras extras, long reply, boolean system, Optional<String> template) {
    MessageParams carried() {
      return MessageParams.NONE.replyingTo(reply).with(extras).offering(Keyboard.choicesOf(extras));
    }
  }

  private TextV2() {}

  static Words read(Map<String, JsonNode> fields) {
    if (fields.containsKey("forwardIds")) {
      throw RestError.badRequest(FAILED.code(), "Messages of clients cannot be forwarded");
    }
    String text = text(fields).orElse("");
    MessageExtras extras = MessageExtras.NONE.with(edit(fields));
    if (text.isBlank() && extras.attach() == null) {
      throw RestError.badRequest("EMPTY_MESSAGE", "Message is empty");
    }
    @Nullable JsonNode reply = fields.get("replyId");
    @Nullable JsonNode system = fields.get("system");
    @Nullable JsonNode template = fields.get("templateId");
    return new Words(
        text,
        extras,
        reply == null || reply.isNull() ? 0 : Params.number(reply).orElseThrow(() -> FAILED),
        system != null && system.isValueNode() && Params.isOn(system),
        Optional.ofNullable(template)
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .filter(own -> !own.isBlank() && own.length() <= LONGEST_TEMPLATE));
  }

  /// A change; an empty text leaves the text as it is.
  static EditMessage edit(long message, UserId bot, Map<String, JsonNode> fields) {
    Optional<String> text = text(fields).filter(sent -> !sent.isBlank());
    return new EditMessage(message, bot, text, edit(fields), true);
  }

  private static Edit edit(Map<String, JsonNode> fields) {
    Map<String, JsonNode> named = new HashMap<>();
    for (String name : List.of("ATTACH", "KEYBOARD", "MENU")) {
      JsonNode sent = fields.get(name.toLowerCase(Locale.ROOT));
      if (sent != null) {
        named.put(name, sent);
      }
    }
    return ExtrasInput.read(named);
  }

  private static Optional<String> text(Map<String, JsonNode> fields) {
    Optional<String> text =
        Optional.ofNullable(fields.get("message"))
            .filter(JsonNode::isValueNode)
            .filter(sent -> !sent.isNull())
            .map(JsonNode::asString);
    if (text.filter(sent -> sent.length() > LONGEST_TEXT).isPresent()) {
      throw RestError.badRequest(
          FAILED.code(), "message must have at most " + LONGEST_TEXT + " characters");
    }
    return text;
  }
}
