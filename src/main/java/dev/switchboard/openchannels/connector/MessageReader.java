package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Params;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads one element of `MESSAGES` and says what is wrong with it.
///
/// Names may be longer and freer than documented: a client's message is not lost for a digit in his
/// name.
///
/// Source: contract/methods/imopenlines/imconnector.send.messages.json
final class MessageReader {
  static final int LONGEST_ID = 255;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_FIELD = 255;
  private static final int LONGEST_URL = 2000;
  private static final int MOST_FILES = 50;

  /// What was read.
  ///
  /// @param errors empty when the message is fit to be stored
  record Read(SentMessage message, List<String> errors) {
    Read {
      errors = List.copyOf(errors);
    }
  }

  private final Members user;
  private final Members message;
  private final Members chat;
  private final List<String> errors = new ArrayList<>();

  private MessageReader(Members element) {
    this.user = element.object("user");
    this.message = element.object("message");
    this.chat = element.object("chat");
  }

  /// Whether all three parts are there.
  static boolean isWhole(Members element) {
    return List.of("user", "message", "chat").stream()
        .allMatch(part -> element.value(part).filter(JsonNode::isObject).isPresent());
  }

  static Read read(Members element) {
    MessageReader reader = new MessageReader(element);
    return new Read(reader.message(), reader.errors);
  }

  /// Only whom and which message is meant.
  static Read readId(Members element) {
    MessageReader reader = new MessageReader(element);
    SentMessage named =
        new SentMessage(
            reader.id("user.id", reader.user, true),
            ClientCard.UNKNOWN,
            Optional.of(reader.id("message.id", reader.message, true)),
            "",
            List.of(),
            Optional.empty(),
            reader.id("chat.id", reader.chat, true),
            false,
            "",
            true);
    return new Read(named, reader.errors);
  }

  private SentMessage message() {
    String text = text();
    List<RemoteFile> files = files();
    if (text.isEmpty() && files.isEmpty()) {
      errors.add("message.text or message.files expected, neither came");
    }
    return new SentMessage(
        id("user.id", user, true),
        card(),
        Optional.of(id("message.id", message, false)).filter(id -> !id.isEmpty()),
        text,
        files,
        employee(),
        id("chat.id", chat, true),
        chat.value("id").filter(JsonNode::isNumber).isPresent(),
        shortened(chat.text("url"), LONGEST_URL),
        !message.isYes("disable_crm"));
  }

  private String id(String name, Members part, boolean required) {
    String id = part.text("id");
    if (id.isEmpty() && required) {
      errors.add(name + " expected, none came");
    }
    if (id.length() > LONGEST_ID) {
      errors.add(name + " of at most " + LONGEST_ID + " characters expected");
    }
    if (required && id.indexOf('|') >= 0) {
      errors.add(name + " without | expected");
    }
    return id;
  }

  private String text() {
    String text = message.text("text");
    if (text.length() > LONGEST_TEXT) {
      errors.add("message.text of at most " + LONGEST_TEXT + " characters expected");
    }
    return text;
  }

  private ClientCard card() {
    return new ClientCard(
        field("name"), field("last_name"), "", phone(), field("email"), field("url"));
  }

  private String field(String name) {
    return shortened(user.text(name), LONGEST_FIELD);
  }

  /// Unless the channel vouches for it, what is no phone number is left out.
  private String phone() {
    String phone = field("phone");
    boolean valid =
        phone.matches("\\+?[0-9 ().-]*")
            && phone.chars().filter(c -> c >= '0' && c <= '9').count() >= 5;
    return valid || user.isYes("skip_phone_validate") ? phone : "";
  }

  private Optional<UserId> employee() {
    Optional<JsonNode> sent = message.value("user_id");
    Optional<UserId> employee = sent.flatMap(Params::number).filter(id -> id > 0).map(UserId::new);
    if (employee.isEmpty() && sent.filter(node -> !node.asString().matches("0?")).isPresent()) {
      errors.add("message.user_id of an employee expected");
    }
    return employee;
  }

  private List<RemoteFile> files() {
    List<JsonNode> sent = message.list("files");
    if (sent.size() > MOST_FILES) {
      errors.add("at most " + MOST_FILES + " files expected");
      return List.of();
    }
    return sent.stream().map(Members::new).flatMap(file -> file(file).stream()).toList();
  }

  private Optional<RemoteFile> file(Members file) {
    String url = file.text("url");
    if (url.length() > LONGEST_URL || !isWebAddress(url)) {
      errors.add("message.files with an http or https url expected");
      return Optional.empty();
    }
    String name = shortened(file.text("name"), LONGEST_FIELD);
    String shown = name.isEmpty() ? url.substring(url.lastIndexOf('/') + 1) : name;
    return Optional.of(new RemoteFile("", shortened(shown, LONGEST_FIELD), "", 0, url));
  }

  static boolean isWebAddress(String text) {
    try {
      URI url = URI.create(text);
      String scheme = String.valueOf(url.getScheme());
      return url.getHost() != null
          && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
