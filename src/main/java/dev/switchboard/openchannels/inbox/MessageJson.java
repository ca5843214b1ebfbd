package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.inbox.SqlConversation.Said;
import dev.switchboard.platform.outbox.DeliveryBook;
import dev.switchboard.platform.outbox.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /// Whether it goes to the client, so that its delivery is told.
  static boolean leaves(Message message) {
    return !message.inside()
        && switch (message.origin()) {
          case OPERATOR, AGENT -> true;
          case CLIENT, SYSTEM -> false;
        };
  }

  private static @Nullable Map<String, @Nullable Object> delivery(Said said) {
    Message message = said.message();
    if (!leaves(message)) {
      return null;
    }
    Optional<Fate> fate = said.fate();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("state", fate.map(MessageJson::word).orElseGet(() -> arrived(said)));
    json.put("at", message.createdAt().toEpochMilli());
    json.put("error", fate.flatMap(Fate::error).orElse(null));
    json.put("status", fate.map(Fate::status).filter(status -> status > 0).orElse(null));
    json.put(
        "next_at",
        fate.filter(its -> its.state() == DeliveryBook.State.FAILING)
            .map(its -> its.next().toEpochMilli())
            .orElse(null));
    return json;
  }

  private static String word(Fate fate) {
    return switch (fate.state()) {
      case PARKED -> "parked";
      case FAILING -> "failed";
      case WAITING -> "sending";
    };
  }

  /// A channel that names its own ids of a message has it.
  private static String arrived(Said said) {
    Message message = said.message();
    if (message.id() <= said.seen()) {
      return "read";
    }
    boolean delivered = message.id() <= said.got() || !message.params().channelIds().isEmpty();
    return delivered ? "delivered" : "sent";
  }
}
