package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dialog as `imopenlines.dialog.get` shows it to one employee.
///
/// What a messenger knows and this server does not keep (who has read what, pictures, folders) has
/// the value of a chat that never had it.
///
/// Source: contract/methods/imopenlines/imopenlines.dialog.get.json
final class DialogAnswer {
  static final String COLOR = "#4ba984";
  private static final List<String> ALLOWED =
      List.of(
          "avatar",
          "rename",
          "extend",
          "call",
          "mute",
          "leave",
          "leave_owner",
          "send",
          "user_list");

  private DialogAnswer() {}

  static Map<String, @Nullable Object> of(DialogCard card, UserId caller, WireDates dates) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    identity(answer, card.dialog());
    counters(answer, card);
    entity(answer, card);
    answer.put("mute_list", List.of());
    answer.put("date_create", dates.iso(card.dialog().createdAt()));
    answer.put("message_type", "L");
    answer.put("public", "");
    answer.put("role", card.role(caller));
    answer.put("entity_link", link(card.dialog()));
    answer.put("text_field_enabled", true);
    answer.put("background_id", null);
    answer.put("permissions", permissions());
    answer.put("is_new", false);
    answer.put("readed_list", List.of());
    answer.put("manager_list", card.managers());
    answer.put("last_message_views", views(card.dialog()));
    answer.put("dialog_id", card.dialog().id().dialogId());
    return answer;
  }

  private static void identity(Map<String, @Nullable Object> answer, Dialog dialog) {
    answer.put("id", dialog.id().value());
    answer.put("parent_chat_id", 0);
    answer.put("parent_message_id", 0);
    answer.put("name", dialog.title());
    answer.put("description", dialog.description().isEmpty() ? null : dialog.description());
  }

  private static void counters(Map<String, @Nullable Object> answer, DialogCard card) {
    answer.put("owner", card.owner());
    answer.put("extranet", false);
    answer.put("avatar", "");
    answer.put("color", COLOR);
    answer.put("type", "lines");
    answer.put("counter", 0);
    answer.put("user_counter", card.participants().size());
    answer.put("message_count", card.dialog().messageCount());
    answer.put("unread_id", 0);
    Map<String, Object> restrictions = new LinkedHashMap<>();
    ALLOWED.forEach(what -> restrictions.put(what, true));
    answer.put("restrictions", restrictions);
    answer.put("last_message_id", card.dialog().lastMessage());
    answer.put("last_id", card.dialog().lastMessage());
    answer.put("marked_id", 0);
    answer.put("disk_folder_id", 0);
  }

  private static void entity(Map<String, @Nullable Object> answer, DialogCard card) {
    answer.put("entity_type", "LINES");
    answer.put("entity_id", card.dialog().code());
    answer.put("entity_data_1", card.entityData1());
    answer.put("entity_data_2", card.entityData2());
    answer.put("entity_data_3", card.entityData3());
  }

  static Map<String, Object> link(Dialog dialog) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("type", "LINES");
    link.put("url", "");
    link.put("id", dialog.code());
    return link;
  }

  private static Map<String, Object> permissions() {
    Map<String, Object> permissions = new LinkedHashMap<>();
    permissions.put("manage_users_add", "member");
    permissions.put("manage_users_delete", "manager");
    permissions.put("manage_ui", "member");
    permissions.put("manage_settings", "owner");
    permissions.put("manage_messages", "member");
    permissions.put("can_post", "member");
    return permissions;
  }

  private static Map<String, Object> views(Dialog dialog) {
    Map<String, Object> views = new LinkedHashMap<>();
    views.put("message_id", dialog.lastMessage());
    views.put("first_viewers", List.of());
    views.put("count_of_viewers", 0);
    return views;
  }
}
