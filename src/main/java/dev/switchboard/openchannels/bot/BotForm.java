package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.rest.RestError;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is said of a bot when it is registered or changed.
///
/// Source: contract/methods/imbot/imbot.register.json
record BotForm(Map<String, JsonNode> fields) {
  private static final int LONGEST_URL = 2000;
  private static final int LONGEST_CODE = 100;

  /// Event by the parameter that names its address, with the words of the error.
  private static final Map<String, String> EVENTS = events();

  private static Map<String, String> events() {
    Map<String, String> events = new LinkedHashMap<>();
    events.put("EVENT_MESSAGE_ADD", Bot.MESSAGE_ADD);
    events.put("EVENT_MESSAGE_UPDATE", Bot.MESSAGE_UPDATE);
    events.put("EVENT_MESSAGE_DELETE", Bot.MESSAGE_DELETE);
    events.put("EVENT_WELCOME_MESSAGE", Bot.JOIN_CHAT);
    events.put("EVENT_BOT_DELETE", Bot.DELETE);
    return events;
  }

  /// `EVENT_HANDLER` stands for all that have no address of their own.
  Map<String, String> handlers() {
    Optional<String> common = address("EVENT_HANDLER", "EVENT_MESSAGE_ADD_ERROR");
    Map<String, String> handlers = new HashMap<>();
    EVENTS.forEach((name, event) ->
        address(name, name + "_ERROR").or(() -> common).ifPresent(url -> handlers.put(event, url)));
    return handlers;
  }

  /// @throws RestError when one of the three that a bot must have is missing
  Map<String, String> allHandlers() {
    Map<String, String> handlers = handlers();
    demand(handlers, "EVENT_MESSAGE_ADD", "Message add");
    demand(handlers, "EVENT_WELCOME_MESSAGE", "Welcome message");
    demand(handlers, "EVENT_BOT_DELETE", "Bot delete");
    return handlers;
  }

  private static void demand(Map<String, String> handlers, String name, String words) {
    if (!handlers.containsKey(EVENTS.get(name))) {
      throw RestError.badRequest(
          name + "_ERROR", "Handler for \"" + words + "\" event isn't specified");
    }
  }

  private Optional<String> address(String name, String code) {
    Optional<String> sent = text(name);
    if (sent.isPresent() && !isAddress(sent.get())) {
      throw RestError.badRequest(code, "Wrong handler URL");
    }
    return sent;
  }

  /// Whether events can be sent there.
  static boolean isAddress(String url) {
    try {
      URI uri = URI.create(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return url.length() <= LONGEST_URL
          && uri.getHost() != null
          && (scheme.equals("http") || scheme.equals("https"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Optional<String> code() {
    Optional<String> code = text("CODE");
    if (code.filter(sent -> sent.length() > LONGEST_CODE).isPresent()) {
      throw RestError.badRequest(
          "CODE_ERROR", "CODE must have at most " + LONGEST_CODE + " characters");
    }
    return code;
  }

  boolean hasProperties() {
    return !properties().isEmpty();
  }

  /// What is known of the bot, over what was.
  Profile over(Profile known) {
    Map<String, JsonNode> sent = properties();
    String name = of(sent, "NAME").orElse(known.name());
    String lastName = of(sent, "LAST_NAME").orElse(known.lastName());
    if (name.isBlank() && lastName.isBlank()) {
      throw RestError.badRequest("NAME_ERROR", "Bot name isn't specified");
    }
    return new Profile(
        name,
        lastName,
        known.secondName(),
        of(sent, "EMAIL").orElse(known.email()),
        known.phone(),
        of(sent, "PERSONAL_GENDER").orElse(known.gender()),
        of(sent, "WORK_POSITION").orElse(known.workPosition()),
        known.timeZone(),
        known.avatar(),
        of(sent, "PERSONAL_WWW").orElse(known.website()));
  }

  private Map<String, JsonNode> properties() {
    JsonNode sent = fields.get("PROPERTIES");
    Map<String, JsonNode> properties = new HashMap<>();
    if (sent != null && sent.isObject()) {
      sent.properties()
          .forEach(
              entry -> properties.put(entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()));
    }
    return properties;
  }

  private Optional<String> text(String name) {
    return of(fields, name).filter(text -> !text.isBlank());
  }

  private static Optional<String> of(Map<String, JsonNode> from, String name) {
    return Optional.ofNullable(from.get(name))
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(JsonNode::asString)
        .map(String::strip)
        .map(Storable::text);
  }
}
