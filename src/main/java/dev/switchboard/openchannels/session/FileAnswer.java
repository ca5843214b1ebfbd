package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.FileName;
import dev.switchboard.platform.identity.PortalId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A file of a message as the methods show it. Links to files that are kept here are made anew for
/// whoever looks.
///
/// Source: contract/methods/im/im.disk.file.commit.json, `FILES`
public final class FileAnswer {
  private static final List<String> SHOWN_KINDS = List.of("image", "video", "audio");

  private final FileLinks links;
  private final PortalId portal;

  public FileAnswer(FileLinks links, PortalId portal) {
    this.links = links;
    this.portal = portal;
  }

  /// The ids of a message's files: our own, or those that the channel gave, as numbers where they
  /// are numbers. A file without one is told by its message and place.
  public static List<Object> ids(Message message) {
    List<Object> ids = new ArrayList<>();
    for (RemoteFile file : message.params().files()) {
      String id = file.id() == null ? "" : file.id();
      if (file.stored() != 0) {
        ids.add(file.stored());
      } else if (id.matches("[1-9][0-9]{0,14}")) {
        ids.add(Long.parseLong(id));
      } else {
        ids.add(id.isBlank() ? message.id() + "-" + ids.size() : id);
      }
    }
    return ids;
  }

  /// File by id.
  ///
  /// @param date the moment of the message, as the method writes it
  public Map<String, Object> byId(Message message, Object date, String authorName) {
    Map<String, Object> all = new LinkedHashMap<>();
    List<RemoteFile> files = message.params().files();
    List<Object> ids = ids(message);
    for (int i = 0; i < files.size(); i++) {
      Map<String, Object> wire = new LinkedHashMap<>();
      wire.put("id", ids.get(i));
      wire.put("chatId", message.chat().value());
      wire.put("date", date);
      what(wire, files.get(i));
      wire.put("status", "done");
      wire.put("progress", 100);
      wire.put("authorId", message.author().value());
      wire.put("authorName", authorName);
      where(wire, files.get(i), message);
      all.put(ids.get(i).toString(), wire);
    }
    return all;
  }

  private static void what(Map<String, Object> wire, RemoteFile file) {
    wire.put("type", kind(file));
    wire.put("name", file.name());
    wire.put("extension", new FileName(file.name()).extension());
    wire.put("size", file.size());
    wire.put("image", size(file));
  }

  private static Object size(RemoteFile file) {
    if (file.width() == 0) {
      return false;
    }
    Map<String, Object> size = new LinkedHashMap<>();
    size.put("height", file.height());
    size.put("width", file.width());
    return size;
  }

  private static String kind(RemoteFile file) {
    String first = file.type().toLowerCase(Locale.ROOT).split("/", 2)[0];
    return SHOWN_KINDS.contains(first) ? first : "file";
  }

  private void where(Map<String, Object> wire, RemoteFile file, Message message) {
    String url = link(file);
    String preview = preview(file, url);
    wire.put("urlPreview", preview);
    wire.put("urlShow", url);
    wire.put("urlDownload", url);
    wire.put("viewerAttrs", file.stored() == 0 ? List.of() : viewer(file, message, url));
    wire.put("mediaUrl", preview.isEmpty() ? List.of() : Map.of("preview", Map.of("250", preview)));
    wire.put("isTranscribable", false);
    wire.put("isVideoNote", false);
    wire.put("isVoiceNote", false);
  }

  private String link(RemoteFile file) {
    return file.stored() == 0
        ? file.url()
        : links.show(portal, file.stored(), new FileName(file.name()));
  }

  private String preview(RemoteFile file, String url) {
    if (!kind(file).equals("image")) {
      return "";
    }
    return file.width() == 0
        ? url
        : links.preview(portal, file.stored(), new FileName(file.name()));
  }

  private static Map<String, Object> viewer(RemoteFile file, Message message, String url) {
    Map<String, Object> viewer = new LinkedHashMap<>();
    viewer.put("viewer", "");
    viewer.put("viewerType", kind(file).equals("file") ? "unknown" : kind(file));
    viewer.put("src", url);
    viewer.put("viewerResized", "");
    viewer.put("objectId", Long.toString(file.stored()));
    viewer.put("viewerGroupBy", message.chat().toString());
    viewer.put("imChatId", message.chat().value());
    viewer.put("title", file.name());
    viewer.put("actions", "[{\"type\":\"download\"}]");
    return viewer;
  }
}
