package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.session.FileAnswer;
import dev.switchboard.openchannels.session.WireDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as the messenger's methods show it.
///
/// Source: contract/methods/im/im.dialog.messages.get.json
public record MessageAnswer(WireDates dates) {
  private static final String DELETED = "This message was deleted";

  /// @param unread whether it is new to whoever asks
  Map<String, @Nullable Object> of(Message message, boolean unread) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    wire.put("id", message.id());
    wire.put("chat_id", message.chat().value());
    wire.put("author_id", message.author().value());
    wire.put("date", dates.iso(message.createdAt()));
    wire.put("text", message.isDeleted() ? DELETED : message.text());
    wire.put("unread", unread);
    wire.put("uuid", null);
    wire.put("replaces", List.of());
    Map<String, Object> params = params(message);
    wire.put("params", params.isEmpty() ? List.of() : params);
    wire.put("disappearing_date", null);
    return wire;
  }

  /// What a message has besides its text.
  public static Map<String, Object> params(Message message) {
    MessageParams carried = message.params();
    MessageExtras extras = carried.extras();
    Map<String, Object> params = new LinkedHashMap<>();
    put(params, "LIKE", extras.likes());
    put(params, "FILE_ID", FileAnswer.ids(message));
    put(params, "connectorMid", carried.channelIds());
    putTree(params, "ATTACH", extras.attach());
    putTree(params, "KEYBOARD", extras.keyboard());
    putTree(params, "MENU", extras.menu());
    if (carried.replyTo() != 0) {
      params.put("REPLY_ID", carried.replyTo());
    }
    if (extras.edited()) {
      params.put("IS_EDITED", "Y");
    }
    if (extras.deleted()) {
      params.put("IS_DELETED", "Y");
    }
    return params;
  }

  private static void put(Map<String, Object> into, String name, List<?> values) {
    if (!values.isEmpty()) {
      into.put(name, values);
    }
  }

  private static void putTree(Map<String, Object> into, String name, @Nullable Object tree) {
    if (tree != null) {
      into.put(name, tree);
    }
  }
}
