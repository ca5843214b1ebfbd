package dev.switchboard.platform.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Replaces `$result[command][field][0]` in a command's parameters by what earlier commands
/// answered.
///
/// A value that is nothing but a macro takes over the answer's type and tree. Inside a longer text
/// it becomes text: flags `1` and `0`, null, objects and lists empty. A macro that leads nowhere
/// becomes empty text; that is no error. Names of parameters are left alone, and so is what a macro
/// brought in: an answer that looks like a macro stays as it is.
public final class BatchMacro {
  private static final String OPENING = "$result";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode answers;
  private final WireLimits limits;
  private long copied;

  private BatchMacro(JsonNode answers, WireLimits limits) {
    this.answers = answers;
    this.limits = limits;
  }

  /// Resolves into a new tree; the given ones stay as they are.
  ///
  /// Refused when the result would exceed [WireLimits#bytes()] characters or [WireLimits#depth()]
  /// levels, so that no chain of macros can multiply its way through the memory.
  ///
  /// @param answers results so far by the commands' keys
  public static Decoded resolve(ObjectNode parameters, JsonNode answers, WireLimits limits) {
    BatchMacro macro = new BatchMacro(answers, limits);
    return Refusal.toValue(() -> (ObjectNode) macro.copy(parameters, true, 1));
  }

  private JsonNode copy(JsonNode node, boolean resolving, int depth) {
    return switch (node) {
      case ObjectNode object -> {
        bound(depth);
        ObjectNode copy = NODES.objectNode();
        object
            .properties()
            .forEach(entry -> {
              spend(entry.getKey().length());
              copy.set(entry.getKey(), copy(entry.getValue(), resolving, depth + 1));
            });
        yield copy;
      }
      case ArrayNode list -> {
        bound(depth);
        ArrayNode copy = NODES.arrayNode();
        list.forEach(item -> copy.add(copy(item, resolving, depth + 1)));
        yield copy;
      }
      case JsonNode text when text.isString() && resolving -> resolved(text.stringValue(), depth);
      case JsonNode leaf -> {
        spend(leaf.isString() ? leaf.stringValue().length() : 0);
        yield leaf;
      }
    };
  }

  private JsonNode resolved(String text, int depth) {
    int start = text.indexOf(OPENING + "[");
    int end = start < 0 ? -1 : end(text, start);
    if (start != 0 || end != text.length()) {
      return NODES.stringNode(interpolated(text));
    }
    JsonNode answer = follow(text, OPENING.length(), end);
    return answer.isMissingNode() ? NODES.stringNode("") : copy(answer, false, depth);
  }

  private String interpolated(String text) {
    StringBuilder result = new StringBuilder();
    int done = 0;
    int start = text.indexOf(OPENING + "[");
    while (start >= 0) {
      int end = end(text, start);
      if (end < 0) {
        break;
      }
      append(result, text.substring(done, start));
      append(result, BracketNotation.plain(follow(text, start + OPENING.length(), end)));
      done = end;
      start = text.indexOf(OPENING + "[", done);
    }
    append(result, text.substring(done));
    return result.toString();
  }

  /// Where the macro's last closed bracket ends, -1 if not even the first one is closed.
  private static int end(String text, int start) {
    int end = -1;
    int open = start + OPENING.length();
    while (open < text.length() && text.charAt(open) == '[') {
      int close = text.indexOf(']', open);
      if (close < 0) {
        return end;
      }
      end = close + 1;
      open = end;
    }
    return end;
  }

  private void append(StringBuilder result, String piece) {
    spend(piece.length());
    result.append(piece);
  }

  private JsonNode follow(String text, int from, int to) {
    JsonNode node = answers;
    int open = from;
    while (open < to) {
      int close = text.indexOf(']', open);
      node = step(node, text.substring(open + 1, close));
      open = close + 1;
    }
    return node;
  }

  private static JsonNode step(JsonNode node, String name) {
    if (!node.isArray()) {
      return node.path(name);
    }
    boolean isIndex = name.length() < 10 && name.matches("0|[1-9][0-9]*");
    return isIndex ? node.path(Integer.parseInt(name)) : NODES.missingNode();
  }

  private void bound(int depth) {
    if (depth > limits.depth()) {
      throw Refusal.tooLarge("levels of nesting after macros", limits.depth());
    }
  }

  /// Counts a node as one more than its text, so that empty ones are not free.
  private void spend(int characters) {
    copied += characters + 1L;
    if (copied > limits.bytes()) {
      throw Refusal.tooLarge("characters after macros", limits.bytes());
    }
  }
}
