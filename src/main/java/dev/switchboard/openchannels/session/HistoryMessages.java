package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The messages and files of a history.
///
/// Source: contract/methods/imopenlines/imopenlines.session.history.get.json, `message` and `files`
record HistoryMessages(
    List<Message> messages,
    WireDates dates,
    FileAnswer cards,
    Function<Message, String> authorName) {
  HistoryMessages {
    messages = List.copyOf(messages);
  }

  /// Message by id, in the order of `messages`.
  Map<String, Object> byId() {
    Map<String, Object> all = new LinkedHashMap<>();
    messages.forEach(message -> all.put(Long.toString(message.id()), toWire(message)));
    return all;
  }

  List<String> ids() {
    return messages.stream().map(message -> Long.toString(message.id())).toList();
  }

  private Map<String, Object> toWire(Message message) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("id", Long.toString(message.id()));
    wire.put("chatid", message.chat().toString());
    wire.put("senderid", message.author().toString());
    wire.put("recipientid", message.chat().dialogId());
    wire.put("date", dates.iso(message.createdAt()));
    wire.put("text", message.text());
    wire.put("textlegacy", BbCode.html(message.text()));
    wire.put("params", orList(params(message)));
    return wire;
  }

  private static Map<String, Object> params(Message message) {
    Map<String, Object> params = new LinkedHashMap<>();
    if (!message.params().channelIds().isEmpty()) {
      params.put("connectorMid", message.params().channelIds());
    }
    if (!message.params().files().isEmpty()) {
      params.put("fileId", FileAnswer.ids(message));
    }
    if (!message.params().buttons().isEmpty()) {
      params.put(
          "keyboard", message.params().buttons().stream().map(HistoryMessages::button).toList());
    }
    if (message.params().replyTo() != 0) {
      params.put("replyId", message.params().replyTo());
    }
    return params;
  }

  private static Map<String, Object> button(Button button) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("id", button.id());
    wire.put("text", button.text());
    return wire;
  }

  /// File by id, with all names in lower case, as a history writes them.
  Map<String, Object> files() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Message message : messages) {
      Object date = dates.iso(message.createdAt());
      all.putAll(cards.byId(message, date, authorName.apply(message)));
    }
    all.replaceAll((_, file) -> lowerCase(file));
    return all;
  }

  private static Object lowerCase(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> lower = new LinkedHashMap<>();
    map.forEach((name, inner) ->
        lower.put(String.valueOf(name).toLowerCase(Locale.ROOT), lowerCase(inner)));
    return lower;
  }

  /// An empty map goes over the wire as an empty list.
  static Object orList(Map<String, ?> map) {
    return map.isEmpty() ? List.of() : map;
  }
}
