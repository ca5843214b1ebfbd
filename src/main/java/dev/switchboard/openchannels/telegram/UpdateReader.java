package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.telegram.Update.RemoteFile;
import dev.switchboard.openchannels.telegram.Update.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads what `getUpdates` brings. Whatever is not understood is ignored, and never a fault: an
/// update that could not be read would hold up all that come behind it.
final class UpdateReader {
  private static final String START = "/start";
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PAYLOAD = 64;
  private static final int LONGEST_LANGUAGE = 35;

  private UpdateReader() {}

  static Update read(JsonNode update) {
    if (isPrivate(update.path("message"))) {
      return message(update.path("message"));
    }
    if (isPrivate(update.path("edited_message"))) {
      return edited(update.path("edited_message"));
    }
    JsonNode query = update.path("callback_query");
    return query.path("message").path("chat").path("type").asString("").equals("private")
        ? new Update.Pressed(
            sender(query.path("message"), query.path("from")),
            text(query, "id"),
            text(query, "data"))
        : new Update.Ignored();
  }

  private static boolean isPrivate(JsonNode message) {
    return message.path("chat").path("type").asString("").equals("private")
        && !message.path("from").path("is_bot").asBoolean(false);
  }

  private static Sender sender(JsonNode message, JsonNode from) {
    return new Sender(
        message.path("chat").path("id").asLong(0),
        from.path("id").asLong(0),
        bounded(text(from, "first_name"), LONGEST_NAME),
        bounded(text(from, "last_name"), LONGEST_NAME),
        bounded(text(from, "username"), LONGEST_NAME),
        bounded(text(from, "language_code"), LONGEST_LANGUAGE));
  }

  private static Update message(JsonNode message) {
    Sender sender = sender(message, message.path("from"));
    String text = text(message, "text");
    if (text.equals(START) || text.startsWith(START + " ")) {
      String payload = text.substring(START.length()).strip();
      return new Update.Started(sender, bounded(payload, LONGEST_PAYLOAD));
    }
    List<RemoteFile> files = files(message);
    String said = said(message);
    return said.isBlank() && files.isEmpty()
        ? new Update.Ignored()
        : new Update.Said(
            sender,
            number(message),
            said,
            files,
            ownPhone(message),
            number(message.path("reply_to_message")));
  }

  /// Somebody who shares where he is moves on and on: that is no change of what he said.
  private static Update edited(JsonNode message) {
    String said = said(message);
    return message.has("location") || said.isBlank()
        ? new Update.Ignored()
        : new Update.Edited(sender(message, message.path("from")), number(message), said);
  }

  private static long number(JsonNode message) {
    return message.path("message_id").asLong(0);
  }

  /// All of a message that is text, and what can be told as text.
  private static String said(JsonNode message) {
    List<String> lines = new ArrayList<>();
    lines.add(withLinks(text(message, "text"), message.path("entities")));
    lines.add(withLinks(text(message, "caption"), message.path("caption_entities")));
    lines.add(text(message.path("sticker"), "emoji"));
    lines.add(text(message.path("dice"), "emoji"));
    lines.add(text(message.path("venue"), "title"));
    lines.add(text(message.path("venue"), "address"));
    lines.add(map(message.path("location")));
    lines.add(contact(message.path("contact")));
    return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
  }

  /// What is hidden behind words would be lost with the formatting.
  ///
  /// Source: https://core.telegram.org/bots/api, "MessageEntity": offsets count UTF-16
  private static String withLinks(String text, JsonNode entities) {
    StringBuilder all = new StringBuilder(text);
    List<JsonNode> links =
        entities.valueStream().filter(entity -> text(entity, "type").equals("text_link")).toList();
    for (JsonNode link : links.reversed()) {
      int end = link.path("offset").asInt(0) + link.path("length").asInt(0);
      if (end > 0 && end <= text.length()) {
        all.insert(end, " (" + text(link, "url") + ")");
      }
    }
    return all.toString();
  }

  private static String map(JsonNode location) {
    if (!location.path("latitude").isNumber() || !location.path("longitude").isNumber()) {
      return "";
    }
    String latitude = location.path("latitude").asString();
    String longitude = location.path("longitude").asString();
    return "https://www.openstreetmap.org/?mlat="
        + latitude
        + "&mlon="
        + longitude
        + "#map=17/"
        + latitude
        + "/"
        + longitude;
  }

  private static String contact(JsonNode contact) {
    String name = (text(contact, "first_name") + " " + text(contact, "last_name")).strip();
    return (name + " " + phone(contact)).strip();
  }

  /// Only who shares himself tells his own number.
  private static String ownPhone(JsonNode message) {
    JsonNode contact = message.path("contact");
    long owner = contact.path("user_id").asLong(0);
    return owner != 0 && owner == message.path("from").path("id").asLong(0) ? phone(contact) : "";
  }

  private static String phone(JsonNode contact) {
    String phone = bounded(text(contact, "phone_number").strip(), LONGEST_NAME);
    return phone.matches("[1-9][0-9]{6,}") ? "+" + phone : phone;
  }

  /// A moving picture comes as a document, too, for older apps.
  private static List<RemoteFile> files(JsonNode message) {
    Stream<Optional<RemoteFile>> all =
        Stream.of(
            largest(message.path("photo")).flatMap(photo -> file(photo, "photo.jpg")),
            file(message.path("animation"), "animation.mp4"),
            message.has("animation")
                ? Optional.empty()
                : file(message.path("document"), "document"),
            file(message.path("voice"), "voice.ogg"),
            file(message.path("audio"), "audio.mp3"),
            file(message.path("video"), "video.mp4"),
            file(message.path("video_note"), "video.mp4"));
    return all.flatMap(Optional::stream).toList();
  }

  /// The sizes of a picture come in order, the largest last.
  private static Optional<JsonNode> largest(JsonNode sizes) {
    return sizes.valueStream().reduce((_, later) -> later);
  }

  private static Optional<RemoteFile> file(JsonNode file, String otherwise) {
    String id = text(file, "file_id");
    String name = bounded(text(file, "file_name"), LONGEST_NAME);
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RemoteFile(
                id, name.isBlank() ? otherwise : name, file.path("file_size").asLong(0)));
  }

  private static String text(JsonNode of, String name) {
    return of.path(name).asString("");
  }

  private static String bounded(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
