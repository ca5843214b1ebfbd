package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The messages and files of a history.
///
/// Source: contract/methods/imopenlines/imopenlines.session.history.get.json, `message` and `files`
record HistoryMessages(
    List<Message> messages, WireDates dates, Function<Message, String> authorName) {
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
      params.put("fileId", fileIds(message));
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

  /// File by id.
  Map<String, Object> files() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Message message : messages) {
      List<RemoteFile> files = message.params().files();
      List<Object> ids = fileIds(message);
      for (int i = 0; i < files.size(); i++) {
        all.put(ids.get(i).toString(), file(message, files.get(i), ids.get(i)));
      }
    }
    return all;
  }

  /// The ids that the channel gave, as numbers where they are numbers; a file without one is told
  /// by its message and place.
  private static List<Object> fileIds(Message message) {
    List<Object> ids = new ArrayList<>();
    for (RemoteFile file : message.params().files()) {
      String id = file.id() == null ? "" : file.id();
      if (id.matches("[1-9][0-9]{0,14}")) {
        ids.add(Long.parseLong(id));
      } else {
        ids.add(id.isBlank() ? message.id() + "-" + ids.size() : id);
      }
    }
    return ids;
  }

  private Map<String, Object> file(Message message, RemoteFile file, Object id) {
    Map<String, Object> wire = new LinkedHashMap<>();
    String type = file.type().toLowerCase(Locale.ROOT).split("/", 2)[0];
    wire.put("id", id);
    wire.put("chatid", message.chat().value());
    wire.put("date", dates.iso(message.createdAt()));
    wire.put("type", List.of("image", "video", "audio").contains(type) ? type : "file");
    wire.put("name", file.name());
    wire.put("extension", extension(file.name()));
    wire.put("size", file.size());
    wire.put("image", false);
    wire.put("status", "done");
    wire.put("progress", 100);
    wire.put("authorid", message.author().value());
    wire.put("authorname", authorName.apply(message));
    wire.put("urlpreview", type.equals("image") ? file.url() : "");
    wire.put("urlshow", file.url());
    wire.put("urldownload", file.url());
    wire.put("viewerattrs", List.of());
    wire.put("mediaurl", List.of());
    wire.put("istranscribable", false);
    wire.put("isvideonote", false);
    wire.put("isvoicenote", false);
    return wire;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /// An empty map goes over the wire as an empty list.
  static Object orList(Map<String, ?> map) {
    return map.isEmpty() ? List.of() : map;
  }
}
