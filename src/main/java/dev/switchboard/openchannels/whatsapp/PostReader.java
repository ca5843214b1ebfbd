package dev.switchboard.openchannels.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what Meta brings. What is about no message is left out, and never a fault: a post that
/// could not be read would come again and again.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "messages
/// webhook reference", "Business-scoped user IDs"
final class PostReader {
  private static final String ACCOUNT = "whatsapp_business_account";
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_WORDS = 1000;

  private PostReader() {}

  static Post read(JsonNode body) {
    List<Post.Change> changes = new ArrayList<>();
    if (text(body, "object").equals(ACCOUNT)) {
      for (JsonNode entry : body.path("entry").values()) {
        for (JsonNode change : entry.path("changes").values()) {
          if (text(change, "field").equals("messages")) {
            change(change.path("value")).ifPresent(changes::add);
          }
        }
      }
    }
    return new Post(changes);
  }

  private static Optional<Post.Change> change(JsonNode value) {
    String number = text(value.path("metadata"), "phone_number_id");
    if (!number.matches("[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    long id = Long.parseLong(number);
    List<Letter> letters = new ArrayList<>();
    for (JsonNode message : value.path("messages").values()) {
      letter(id, value.path("contacts"), message).ifPresent(letters::add);
    }
    List<Status> statuses = new ArrayList<>();
    for (JsonNode status : value.path("statuses").values()) {
      status(status).ifPresent(statuses::add);
    }
    List<String> faults =
        value
            .path("errors")
            .valueStream()
            .map(PostReader::words)
            .filter(w -> !w.isBlank())
            .toList();
    return Optional.of(new Post.Change(id, letters, statuses, faults));
  }

  /// Who hides his phone number is known by an id of Meta's.
  private static Optional<Letter> letter(long number, JsonNode contacts, JsonNode message) {
    String phone = text(message, "from");
    String user = phone.isEmpty() ? text(message, "from_user_id") : phone;
    String wamid = text(message, "id");
    if (!user.matches("[A-Za-z0-9.]{1,150}") || !isId(wamid)) {
      return Optional.empty();
    }
    JsonNode contact = contact(contacts, phone, text(message, "from_user_id"));
    return Optional.of(
        new Letter(
            number,
            0,
            wamid,
            user,
            bounded(text(contact.path("profile"), "name"), LONGEST_NAME),
            bounded(text(contact.path("profile"), "username"), LONGEST_NAME),
            message));
  }

  private static JsonNode contact(JsonNode contacts, String phone, String id) {
    return contacts
        .valueStream()
        .filter(contact -> isOne(contact, "wa_id", phone) || isOne(contact, "user_id", id))
        .findFirst()
        .orElseGet(() -> contacts.size() == 1 ? contacts.path(0) : contacts.path("none"));
  }

  private static boolean isOne(JsonNode contact, String name, String value) {
    return !value.isEmpty() && text(contact, name).equals(value);
  }

  private static Optional<Status> status(JsonNode status) {
    String wamid = text(status, "id");
    JsonNode error = status.path("errors").path(0);
    return isId(wamid)
        ? Optional.of(
            new Status(
                wamid,
                state(text(status, "status")),
                text(status, "biz_opaque_callback_data"),
                error.path("code").asInt(0),
                words(error)))
        : Optional.empty();
  }

  private static Status.State state(String word) {
    return switch (word) {
      case "sent" -> Status.State.SENT;
      case "delivered" -> Status.State.DELIVERED;
      case "read", "played" -> Status.State.READ;
      case "failed" -> Status.State.FAILED;
      default -> Status.State.OTHER;
    };
  }

  private static String words(JsonNode error) {
    String details = text(error.path("error_data"), "details");
    String title = text(error, "message").isBlank() ? text(error, "title") : text(error, "message");
    return bounded(details.isBlank() ? title : details, LONGEST_WORDS);
  }

  private static boolean isId(String wamid) {
    return !wamid.isBlank() && wamid.length() <= Sent.LONGEST;
  }

  private static String text(JsonNode of, String name) {
    return of.path(name).asString("");
  }

  private static String bounded(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
