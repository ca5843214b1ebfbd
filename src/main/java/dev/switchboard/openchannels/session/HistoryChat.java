package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The chat within a history: the same facts as [DialogAnswer], in other names and types.
///
/// Source: contract/methods/imopenlines/imopenlines.session.history.get.json, `chat`
final class HistoryChat {
  private HistoryChat() {}

  static Map<String, @Nullable Object> of(DialogCard card, WireDates dates) {
    Dialog dialog = card.dialog();
    Map<String, @Nullable Object> chat = new LinkedHashMap<>();
    chat.put("id", dialog.id().toString());
    chat.put("parentChatId", 0);
    chat.put("parentMessageId", 0);
    chat.put("name", dialog.title());
    chat.put("owner", Long.toString(card.owner()));
    chat.put("color", DialogAnswer.COLOR);
    chat.put("extranet", false);
    chat.put("avatar", "");
    chat.put("call", "0");
    chat.put("callNumber", "");
    chat.put("entityType", "LINES");
    chat.put("entityId", dialog.code());
    chat.put("entityData1", card.entityData1());
    chat.put("entityData2", card.entityData2());
    chat.put("entityData3", card.entityData3());
    chat.put("messageCount", dialog.messageCount());
    people(chat, card);
    chat.put("dateCreate", dates.iso(dialog.createdAt()));
    chat.put("type", "lines");
    chat.put("entityLink", DialogAnswer.link(dialog));
    chat.put("permissions", permissions());
    chat.put("textFieldEnabled", true);
    chat.put("backgroundId", null);
    chat.put("messageType", "L");
    chat.put("isNew", false);
    return chat;
  }

  private static void people(Map<String, @Nullable Object> chat, DialogCard card) {
    chat.put("public", "");
    chat.put("muteList", nobody(card.participants()));
    chat.put("managerList", card.managers());
  }

  /// Everybody's id with `false`: has not muted, is not blocked.
  static Map<String, Boolean> nobody(List<Long> users) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    users.forEach(user -> flags.put(user.toString(), false));
    return flags;
  }

  private static Map<String, Object> permissions() {
    Map<String, Object> permissions = new LinkedHashMap<>();
    permissions.put("manageUsersAdd", "member");
    permissions.put("manageUsersDelete", "manager");
    permissions.put("manageUi", "member");
    permissions.put("manageSettings", "owner");
    permissions.put("manageMessages", "member");
    permissions.put("canPost", "member");
    return permissions;
  }
}
