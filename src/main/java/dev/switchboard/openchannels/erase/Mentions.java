package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.json.Json;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Whether something on its way is about a dialog, so that it can carry what was said there.
final class Mentions {
  private final String number;
  private final String dialogId;

  Mentions(ChatId chat) {
    this.number = chat.toString();
    this.dialogId = chat.dialogId();
  }

  /// A delivery by the order it keeps or by what it says it carries, or by what is in it.
  boolean areIn(String orderKey, String about, String payload) {
    return orderKey.equals(number)
        || orderKey.equals(dialogId)
        || about.startsWith(number + "/")
        || areIn(payload);
  }

  /// Whether a JSON text names the dialog: `"CHAT_ID":7`, `"chat":{"id":"7"}`, `"DIALOG_ID":"chat7"`.
  boolean areIn(String json) {
    return json.contains(number) && isIn(Json.tree(json), false);
  }

  /// @param named what it is in is called like a chat
  private boolean isIn(JsonNode node, boolean named) {
    if (node.isObject()) {
      return node.properties().stream()
          .anyMatch(
              member -> {
                String name = member.getKey().toLowerCase(Locale.ROOT);
                boolean isChat = name.contains("chat") || name.contains("dialog");
                return isIn(member.getValue(), isChat || (named && name.equals("id")));
              });
    }
    if (node.isArray()) {
      return node.valueStream().anyMatch(one -> isIn(one, named));
    }
    String value = node.asString("");
    return value.equals(dialogId) || (named && value.equals(number));
  }
}
