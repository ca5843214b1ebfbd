package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.whatsapp.Incoming.RemoteMedia;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what a client has sent. What is not understood becomes a sentence, so that the operator
/// knows that there was something.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "messages
/// webhook reference"
final class LetterReader {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LINK = 1000;
  private static final int MOST_CARDS = 20;

  /// The kinds that are files, and how one is called that has no name.
  private static final Map<String, String> FILES =
      Map.of(
          "image", "photo",
          "video", "video",
          "audio", "audio",
          "sticker", "sticker",
          "document", "document");

  private static final Map<String, String> ENDINGS =
      Map.of(
          "image/jpeg", ".jpg",
          "image/png", ".png",
          "image/webp", ".webp",
          "video/mp4", ".mp4",
          "video/3gpp", ".3gp",
          "audio/ogg", ".ogg",
          "audio/mpeg", ".mp3",
          "audio/mp4", ".m4a",
          "audio/aac", ".aac",
          "audio/amr", ".amr");

  private LetterReader() {}

  static Incoming read(JsonNode message) {
    String type = text(message, "type");
    if (type.equals("reaction")) {
      JsonNode reaction = message.path("reaction");
      return new Incoming.Reacted(text(reaction, "emoji"), text(reaction, "message_id"));
    }
    if (FILES.containsKey(type)) {
      JsonNode file = message.path(type);
      Optional<RemoteMedia> media = media(type, file);
      String caption = text(file, "caption");
      return media.isEmpty()
          ? said(message, joined(caption, lost(type)))
          : said(message, caption, List.of(media.get()), "");
    }
    return switch (type) {
      case "text" -> said(message, text(message.path("text"), "body"));
      case "location" -> said(message, place(message.path("location")));
      case "contacts" -> said(message, cards(message.path("contacts")));
      case "button" -> pressed(message, message.path("button"), "payload", "text");
      case "interactive" -> interactive(message);
      case "order" -> said(message, order(message.path("order")));
      case "system" -> said(message, system(message.path("system")));
      default -> said(message, unknown(message, type));
    };
  }

  private static Incoming interactive(JsonNode message) {
    JsonNode interactive = message.path("interactive");
    return switch (text(interactive, "type")) {
      case "button_reply" -> pressed(message, interactive.path("button_reply"), "id", "title");
      case "list_reply" -> pressed(message, interactive.path("list_reply"), "id", "title");
      case "nfm_reply" -> {
        JsonNode reply = interactive.path("nfm_reply");
        yield said(message, joined(text(reply, "body"), text(reply, "response_json")));
      }
      default -> said(message, unknown(message, "interactive"));
    };
  }

  private static Incoming pressed(JsonNode message, JsonNode reply, String id, String title) {
    return said(message, text(reply, title), List.of(), text(reply, id));
  }

  private static Incoming said(JsonNode message, String text) {
    return said(message, text, List.of(), "");
  }

  private static Incoming said(
      JsonNode message, String text, List<RemoteMedia> files, String choice) {
    String words =
        text.isBlank() && files.isEmpty() ? unknown(message, text(message, "type")) : text;
    String link = text(message.path("referral"), "source_url");
    return new Incoming.Said(
        words,
        files,
        choice,
        text(message.path("context"), "id"),
        link.length() <= LONGEST_LINK ? link : "");
  }

  private static Optional<RemoteMedia> media(String type, JsonNode file) {
    String id = text(file, "id");
    String media = text(file, "mime_type").replaceAll(";.*", "").strip();
    String given = text(file, "filename").strip();
    String name =
        given.isEmpty() ? FILES.getOrDefault(type, type) + ENDINGS.getOrDefault(media, "") : given;
    return id.matches("[A-Za-z0-9_-]{1,200}")
        ? Optional.of(
            new RemoteMedia(
                id, name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME)))
        : Optional.empty();
  }

  private static String lost(String type) {
    return "The client has sent a file (" + type + ") that WhatsApp does not hand over.";
  }

  private static String place(JsonNode location) {
    List<String> lines =
        new ArrayList<>(List.of(text(location, "name"), text(location, "address")));
    if (location.path("latitude").isNumber() && location.path("longitude").isNumber()) {
      String latitude = location.path("latitude").asString();
      String longitude = location.path("longitude").asString();
      lines.add(
          "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%s/%s"
              .formatted(latitude, longitude, latitude, longitude));
    }
    return joined(lines.toArray(String[]::new));
  }

  private static String cards(JsonNode contacts) {
    return joined(
        contacts.valueStream().limit(MOST_CARDS).map(LetterReader::card).toArray(String[]::new));
  }

  private static String card(JsonNode contact) {
    List<String> parts = new ArrayList<>(List.of(text(contact.path("name"), "formatted_name")));
    contact.path("phones").valueStream().map(phone -> text(phone, "phone")).forEach(parts::add);
    contact.path("emails").valueStream().map(mail -> text(mail, "email")).forEach(parts::add);
    parts.removeIf(String::isBlank);
    return String.join(" ", parts);
  }

  private static String order(JsonNode order) {
    List<String> lines = new ArrayList<>(List.of("The client orders from the catalogue:"));
    for (JsonNode item : order.path("product_items").values()) {
      lines.add(
          "%s × %s, %s %s"
              .formatted(
                  text(item, "quantity"),
                  text(item, "product_retailer_id"),
                  text(item, "item_price"),
                  text(item, "currency")));
    }
    lines.add(text(order, "text"));
    return joined(lines.toArray(String[]::new));
  }

  private static String system(JsonNode system) {
    String words = text(system, "body");
    return words.isBlank()
        ? "WhatsApp tells of a change of the client's account."
        : "WhatsApp tells: " + words;
  }

  private static String unknown(JsonNode message, String type) {
    JsonNode error = message.path("errors").path(0);
    String why = text(error.path("error_data"), "details");
    String kind =
        type.matches("[a-z_]{1,40}") && !type.equals("unsupported") ? " (" + type + ")" : "";
    return "The client has sent something"
        + kind
        + " that cannot be shown here."
        + (why.isBlank() ? "" : " WhatsApp says: " + why);
  }

  private static String joined(String... lines) {
    return String.join("\n", Arrays.stream(lines).filter(line -> !line.isBlank()).toList());
  }

  private static String text(JsonNode of, String name) {
    return of.path(name).asString("");
  }
}
