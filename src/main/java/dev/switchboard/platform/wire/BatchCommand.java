package dev.switchboard.platform.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One command of a `batch` call.
///
/// @param method as written, case kept
/// @param parameters decoded, with macros still in them (see [BatchMacro])
public record BatchCommand(String method, ObjectNode parameters) {
  /// What came of reading a command.
  public sealed interface Parsed {
    record Command(BatchCommand command) implements Parsed {}

    record Refused(Decoded.Reason reason, String sentence) implements Parsed {}
  }

  /// Reads `method?query`, or an object with `method` and `params` (or `query`), as some SDKs send.
  public static Parsed parse(JsonNode command, WireLimits limits) {
    return switch (command) {
      case ObjectNode object -> parseObject(object, limits);
      case JsonNode text when text.isString() -> parseText(text.stringValue(), limits);
      case JsonNode other ->
          malformed("A command as method?query expected, but " + other.getNodeType() + " came.");
    };
  }

  private static Parsed parseText(String text, WireLimits limits) {
    int mark = text.indexOf('?');
    String query = mark < 0 ? "" : text.substring(mark + 1);
    return parsed(mark < 0 ? text : text.substring(0, mark), BracketNotation.decode(query, limits));
  }

  private static Parsed parseObject(ObjectNode object, WireLimits limits) {
    JsonNode method = object.path("method");
    JsonNode parameters = object.has("params") ? object.path("params") : object.path("query");
    if (!method.isString()) {
      return malformed(
          "A command's method as text expected, but " + method.getNodeType() + " came.");
    }
    return switch (parameters) {
      case ObjectNode named -> parsed(method.stringValue(), new Decoded.Tree(named));
      case ArrayNode list ->
          parsed(method.stringValue(), new Decoded.Tree(JsonTree.positional(list)));
      case JsonNode text when text.isString() ->
          parsed(method.stringValue(), BracketNotation.decode(text.stringValue(), limits));
      case JsonNode none when none.isMissingNode() || none.isNull() ->
          parsed(method.stringValue(), new Decoded.Tree(JsonNodeFactory.instance.objectNode()));
      case JsonNode other ->
          malformed("A command's params as object expected, but " + other.getNodeType() + " came.");
    };
  }

  private static Parsed parsed(String method, Decoded parameters) {
    if (method.isBlank()) {
      return malformed("A command that begins with its method expected, but none came.");
    }
    return switch (parameters) {
      case Decoded.Tree(ObjectNode tree) ->
          new Parsed.Command(new BatchCommand(method.strip(), tree));
      case Decoded.Refused(Decoded.Reason reason, String sentence) ->
          new Parsed.Refused(reason, sentence);
    };
  }

  private static Parsed malformed(String sentence) {
    return new Parsed.Refused(Decoded.Reason.MALFORMED, sentence);
  }
}
