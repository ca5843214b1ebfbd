package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether something on its way is about a dialog, so that it can carry what was said there.
///
/// Beside our number of the dialog, events name the channel's number of its chat, which may be our
/// number of somebody else's: as `connector.chat_id`, or as `chat.id` where ours is `im.chat_id`.
final class Mentions {
  private static final Set<String> NAMES = Set.of("chatid", "tochatid");
  private static final String OF_THE_CHANNEL = "connector";

  private final String number;
  private final String dialogId;

  Mentions(ChatId chat) {
    this.number = chat.toString();
    this.dialogId = chat.dialogId();
  }

  /// What keeps the order of a dialog is about that one; else what is in it decides.
  ///
  /// @param about what a delivery says that it carries, or empty
  boolean areIn(String orderKey, String about, String payload) {
    if (orderKey.matches("(chat)?[1-9][0-9]*")) {
      return orderKey.equals(number) || orderKey.equals(dialogId);
    }
    return about.startsWith(number + "/") || areIn(payload);
  }

  private boolean areIn(String json) {
    return json.contains(number) && isIn(Json.tree(json));
  }

  private boolean isIn(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().anyMatch(this::isIn);
    }
    if (!node.isObject()) {
      return node.asString("").equals(dialogId);
    }
    JsonNode ours = node.path("im").path("chat_id");
    return ours.isMissingNode() ? isInMembers(node) : isNumber(ours);
  }

  private boolean isInMembers(JsonNode object) {
    return isNumber(object.path("chat").path("id"))
        || object.properties().stream().anyMatch(this::isIn);
  }

  private boolean isIn(Map.Entry<String, JsonNode> member) {
    String name = member.getKey().toLowerCase(Locale.ROOT).replace("_", "");
    return NAMES.contains(name)
        ? isNumber(member.getValue())
        : !name.equals(OF_THE_CHANNEL) && isIn(member.getValue());
  }

  private boolean isNumber(JsonNode value) {
    return value.asString("").equals(number);
  }
}
