package dev.switchboard.openchannels.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Blocks below a message: `{"BLOCKS":[…]}`, or the list alone. Each block has one of a few kinds.
public final class Attachment {
  private static final int MOST_BLOCKS = 100;
  private static final Set<String> KINDS =
      Set.of("USER", "LINK", "RICH_LINK", "MESSAGE", "HTML", "DELIMITER", "GRID", "IMAGE", "FILE");

  private Attachment() {}

  /// Whether every block is of a known kind, and its links open without running anything.
  public static boolean isSound(JsonNode attach) {
    List<JsonNode> blocks = Keyboard.elements(attach, "BLOCKS");
    return !blocks.isEmpty()
        && blocks.size() <= MOST_BLOCKS
        && blocks.stream().allMatch(block -> block.isObject() && isKnown(block))
        && hasSafeLinks(attach, 0);
  }

  private static boolean isKnown(JsonNode block) {
    return block.propertyNames().stream().anyMatch(KINDS::contains);
  }

  private static boolean hasSafeLinks(JsonNode node, int depth) {
    if (depth > 8) {
      return false;
    }
    if (node.isArray()) {
      return node.valueStream().allMatch(inner -> hasSafeLinks(inner, depth + 1));
    }
    return !node.isObject()
        || node.properties().stream()
            .allMatch(member ->
                member.getValue().isContainer()
                    ? hasSafeLinks(member.getValue(), depth + 1)
                    : isSafeMember(member.getKey(), member.getValue().asString()));
  }

  private static boolean isSafeMember(String name, String value) {
    boolean address =
        switch (name) {
          case "LINK", "PREVIEW", "AVATAR" -> true;
          default -> false;
        };
    return !address || value.isEmpty() || value.startsWith("/") || MarkupParser.isSafe(value);
  }

  /// The blocks as lines of text.
  static List<String> lines(JsonNode attach) {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : Keyboard.elements(attach, "BLOCKS")) {
      block.properties().forEach(member -> add(lines, member.getKey(), member.getValue()));
    }
    return lines;
  }

  private static void add(List<String> lines, String kind, JsonNode block) {
    switch (kind) {
      case "MESSAGE", "HTML" ->
          lines.add(BbCode.plain(block.isValueNode() ? block.asString() : ""));
      case "DELIMITER" -> lines.add("---");
      case "GRID" -> rows(block).forEach(row -> lines.add(pair(row, "NAME", "VALUE")));
      case "USER", "LINK", "RICH_LINK", "IMAGE", "FILE" ->
          rows(block).forEach(row -> lines.add(pair(row, "NAME", "LINK")));
      default -> {} // decoration
    }
  }

  /// One row, or several of them.
  private static List<JsonNode> rows(JsonNode block) {
    return block.isArray() ? List.copyOf(block.values()) : List.of(block);
  }

  private static String pair(JsonNode row, String first, String second) {
    String name = Keyboard.text(row, first);
    String value = Keyboard.text(row, second);
    return name.isEmpty() || value.isEmpty() ? name + value : name + ": " + value;
  }
}
