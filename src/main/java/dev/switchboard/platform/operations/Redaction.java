package dev.switchboard.platform.operations;

import dev.switchboard.platform.json.Json;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes out of a request or an answer what opens doors, before a person sees it.
final class Redaction {
  static final String MARK = "[REDACTED]";

  private static final String SECRET =
      "[\\w-]*(?:token|secret|passw|authorization|signature|api[_-]?key|cookie|credential)[\\w-]*";
  private static final Pattern SECRET_NAME =
      Pattern.compile(SECRET + "|auth", Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET_IN_TEXT =
      Pattern.compile(
          "(" + SECRET + "[\"']?\\s*[=:]\\s*[\"']?)(?:Bearer\\s+|Basic\\s+)?[^\\s\"'&<>,;]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUERY_OF_ADDRESS =
      Pattern.compile("(https?://[^\\s?#\"'<>]*)\\?[^\\s\"'<>]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern OUR_WEBHOOK =
      Pattern.compile("(/rest/\\d+/|/omnichannel/)[A-Za-z0-9]{8,}");

  private Redaction() {}

  /// A text that may be JSON.
  static Object of(String text) {
    try {
      JsonNode tree = Json.tree(text);
      return tree != null && tree.isContainer() ? of(tree) : plain(text);
    } catch (JacksonException _) {
      return plain(text);
    }
  }

  private static JsonNode of(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(member ->
              copy.set(
                  member.getKey(),
                  isSecret(member.getKey(), member.getValue())
                      ? JsonNodeFactory.instance.stringNode(MARK)
                      : of(member.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.values().forEach(element -> copy.add(of(element)));
      return copy;
    }
    return node.isString() ? JsonNodeFactory.instance.stringNode(plain(node.stringValue())) : node;
  }

  /// An empty secret is shown: that none is set may be the reason of a failure.
  private static boolean isSecret(String name, JsonNode value) {
    boolean empty = value.isNull() || (value.isString() && value.stringValue().isEmpty());
    return !empty && SECRET_NAME.matcher(name).matches();
  }

  private static String plain(String text) {
    String named = SECRET_IN_TEXT.matcher(text).replaceAll("$1" + MARK);
    String addresses = QUERY_OF_ADDRESS.matcher(named).replaceAll("$1?" + MARK);
    return OUR_WEBHOOK.matcher(addresses).replaceAll("$1" + MARK);
  }
}
