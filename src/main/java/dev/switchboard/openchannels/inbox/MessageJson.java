package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.inbox.SqlConversation.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as it goes over the wire; docs/realtime.md describes it.
final class MessageJson {
  private MessageJson() {}

  static Map<String, @Nullable Object> of(Said said) {
    Message message = said.message();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", message.id());
    json.put("chat", message.chat().value());
    json.put("session", message.session());
    json.put("at", message.createdAt().toEpochMilli());
    json.put("author", author(message, said.author()));
    json.put("note", message.inside());
    json.put("text", message.text());
    json.put("files", files(message));
    json.put("buttons", message.params().buttons().stream().map(MessageJson::button).toList());
    json.put("reply_to", message.params().replyTo() == 0 ? null : message.params().replyTo());
    json.put("delivery", delivery(said));
    json.put("edited", message.params().extras().edited());
    json.put("deleted", message.isDeleted());
    return json;
  }

  static String kind(Message message) {
    return message.origin().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> author(Message message, String name) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind(message));
    json.put("id", message.author().value());
    json.put("name", name);
    return json;
  }

  private static List<Object> files(Message message) {
    List<Object> files = new ArrayList<>();
    for (MessageParams.RemoteFile file : message.params().files()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      String id = file.id() == null ? "" : file.id();
      json.put("id", id.isBlank() ? message.id() + "-" + files.size() : id);
      json.put("name", file.name());
      json.put("size", file.size());
      json.put("type", file.type());
      json.put("url", file.url());
      json.put("preview", null);
      files.add(json);
    }
    return files;
  }

  private static Map<String, Object> button(MessageParams.Button button) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", button.id());
    json.put("text", button.text());
    json.put("chosen", false);
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> delivery(Said said) {
    Message message = said.message();
    boolean out =
        !message.inside()
            && (message.origin() == Message.Origin.OPERATOR
                || message.origin() == Message.Origin.AGENT);
    if (!out) {
      return null;
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("state", state(said));
    json.put("at", message.createdAt().toEpochMilli());
    json.put("error", null);
    return json;
  }

  /// A channel that names its own ids of a message has it.
  private static String state(Said said) {
    Message message = said.message();
    if (message.id() <= said.seen()) {
      return "read";
    }
    boolean delivered = message.id() <= said.got() || !message.params().channelIds().isEmpty();
    return delivered ? "delivered" : "sent";
  }
}
