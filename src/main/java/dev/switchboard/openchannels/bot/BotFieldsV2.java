package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.files.FileType;
import dev.switchboard.platform.files.Pixels;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `fields` says of a bot of version 2.
///
/// Source: contract/methods/imbot/imbot.v2.Bot.register.json
record BotFieldsV2(Map<String, JsonNode> fields) {
  private static final int LONGEST = 100;
  private static final int LONGEST_EDGE = 5000;
  private static final Bot.V2 PLAIN = new Bot.V2("", false, true, null, "#4ba984");

  Optional<String> text(String name) {
    return of(fields, name);
  }

  /// The letter of the type.
  String type() {
    String type = text("type").orElse("bot").toLowerCase(Locale.ROOT);
    return AnswersV2.TYPES.entrySet().stream()
        .filter(known -> known.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> RestError.badRequest("BOT_INVALID_TYPE", "Invalid bot type"));
  }

  boolean lines(boolean before) {
    return flag("isSupportOpenline", before);
  }

  Bot.V2 traits() {
    return over(PLAIN);
  }

  /// What it is to be, from what it was.
  Bot.V2 over(Bot.V2 known) {
    Map<String, JsonNode> properties = properties();
    return new Bot.V2(
        url(known),
        flag("isHidden", known.hidden()),
        flag("isReactionsEnabled", known.reactions()),
        fields.containsKey("backgroundId")
            ? text("backgroundId").map(BotFieldsV2::bounded).orElse(null)
            : known.background(),
        of(properties, "color").map(BotFieldsV2::bounded).orElse(known.color()));
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private String url(Bot.V2 known) {
    String before = known.fetches() ? "fetch" : "webhook";
    String mode = text("eventMode").orElse(before).toLowerCase(Locale.ROOT);
    return switch (mode) {
      case "fetch" -> "";
      case "webhook" -> {
        String url = text("webhookUrl").orElse(known.url());
        if (url.isEmpty()) {
          throw RestError.badRequest("BOT_WEBHOOK_URL_REQUIRED", "Webhook URL is required");
        }
        if (!BotForm.isAddress(url)) {
          throw RestError.badRequest("BOT_INVALID_CALLBACK", "Invalid callback URL");
        }
        yield url;
      }
      default -> throw RestError.badRequest("BOT_INVALID_EVENT_MODE", "Invalid event mode");
    };
  }

  /// What is known of the bot, over what was.
  ///
  /// @throws RestError when it has no name, or its picture is none
  Profile over(Profile known) {
    Map<String, JsonNode> properties = properties();
    checkPicture(properties);
    Profile next =
        known
            .withName(of(properties, "name").orElse(known.name()))
            .withLastName(of(properties, "lastName").orElse(known.lastName()))
            .withWorkPosition(of(properties, "workPosition").orElse(known.workPosition()))
            .withGender(of(properties, "gender").orElse(known.gender()));
    if (next.name().isBlank()) {
      throw RestError.badRequest("BOT_PROPERTIES_REQUIRED", "Bot properties are required");
    }
    return next;
  }

  private static void checkPicture(Map<String, JsonNode> properties) {
    Optional<String> avatar = of(properties, "avatar");
    if (avatar.isEmpty()) {
      return;
    }
    byte[] content = decoded(avatar.get());
    if (!FileType.of(content).media().startsWith("image/")) {
      throw RestError.badRequest("BOT_AVATAR_INCORRECT_TYPE", "Avatar must be an image");
    }
    if (!Pixels.of(content).fits(LONGEST_EDGE)) {
      throw RestError.badRequest(
          "BOT_AVATAR_INCORRECT_SIZE",
          "Avatar must have at most " + LONGEST_EDGE + " pixels in each direction");
    }
  }

  /// Nothing, which is no picture, for what is no Base64.
  private static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private Map<String, JsonNode> properties() {
    Map<String, JsonNode> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    @Nullable JsonNode sent = fields.get("properties");
    if (sent != null && sent.isObject()) {
      sent.properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
    }
    return properties;
  }

  private boolean flag(String name, boolean before) {
    JsonNode sent = fields.get(name);
    return sent == null || !sent.isValueNode() || sent.isNull() ? before : Params.isOn(sent);
  }

  private static Optional<String> of(Map<String, JsonNode> from, String name) {
    return Optional.ofNullable(from.get(name))
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(JsonNode::asString)
        .map(String::strip)
        .map(Storable::text)
        .filter(text -> !text.isEmpty());
  }
}
