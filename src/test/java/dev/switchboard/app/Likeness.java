package dev.switchboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Compares JSON with what a document shows of it: `…` stands for anything, also within a text; as
/// a member or an element it stands for further ones. Numbers, and what is named by one, may
/// differ.
final class Likeness {
  private static final String ANYTHING = "…";
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private Likeness() {}

  /// @return where they differ, and how
  static List<String> difference(String where, JsonNode shown, JsonNode came) {
    List<String> found = new ArrayList<>();
    compare(where, shown, came, found);
    return found;
  }

  private static void compare(String where, JsonNode shown, JsonNode came, List<String> found) {
    if (shown.isObject() && came.isObject()) {
      compareMembers(where, shown, came, found);
    } else if (shown.isArray() && came.isArray()) {
      compareElements(where, shown, came, found);
    } else if (!isAlike(shown, came)) {
      found.add(where + ": " + shown + " is shown, " + came + " came");
    }
  }

  private static void compareMembers(
      String where, JsonNode shown, JsonNode came, List<String> found) {
    for (Map.Entry<String, JsonNode> member : shown.properties()) {
      String name = member.getKey();
      if (!name.equals(ANYTHING)) {
        compare(where + "." + name, member.getValue(), named(name, member.getValue(), came), found);
      }
    }
    if (!shown.has(ANYTHING)) {
      came.propertyNames().stream()
          .filter(name -> !shown.has(name))
          .forEach(name -> found.add(where + "." + name + " is not shown"));
    }
  }

  /// A member that is named by an id may have another one.
  private static JsonNode named(String name, JsonNode shown, JsonNode came) {
    if (came.has(name) || !NUMBER.matcher(name).matches()) {
      return came.path(name);
    }
    return came.properties().stream()
        .filter(member -> NUMBER.matcher(member.getKey()).matches())
        .map(Map.Entry::getValue)
        .filter(value -> difference("", shown, value).isEmpty())
        .findFirst()
        .orElseGet(() -> came.path(name));
  }

  private static void compareElements(
      String where, JsonNode shown, JsonNode came, List<String> found) {
    boolean open = !shown.isEmpty() && isAnything(shown.get(shown.size() - 1));
    int count = open ? shown.size() - 1 : shown.size();
    if (open ? came.size() < count : came.size() != count) {
      found.add(where + ": " + count + " elements are shown, " + came.size() + " came");
      return;
    }
    for (int i = 0; i < count; i++) {
      compare(where + "[" + i + "]", shown.get(i), came.get(i), found);
    }
  }

  private static boolean isAnything(JsonNode shown) {
    return shown.isString() && shown.asString().equals(ANYTHING);
  }

  private static boolean isAlike(JsonNode shown, JsonNode came) {
    if (came.isMissingNode()) {
      return false;
    }
    if (isAnything(shown)) {
      return true;
    }
    if (shown.isNumber() || !shown.isString() || !came.isString()) {
      return shown.isNumber() ? came.isNumber() : shown.equals(came);
    }
    return isNumber(shown) ? isNumber(came) : pattern(shown).matcher(came.asString()).matches();
  }

  private static boolean isNumber(JsonNode text) {
    return NUMBER.matcher(text.asString()).matches();
  }

  private static Pattern pattern(JsonNode shown) {
    String pattern =
        Pattern.compile(ANYTHING)
            .splitAsStream(shown.asString())
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(
        pattern + (shown.asString().endsWith(ANYTHING) ? ".*" : ""), Pattern.DOTALL);
  }
}
