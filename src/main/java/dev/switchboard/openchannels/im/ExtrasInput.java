package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.Attachment;
import dev.switchboard.openchannels.dialog.Keyboard;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageExtras.Edit;
import dev.switchboard.openchannels.dialog.MessageExtras.Part;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads what can go with a message: `ATTACH`, `KEYBOARD` and `MENU`, each as a tree or as JSON in
/// a text. Empty ones, and `N`, ask for none.
public final class ExtrasInput {
  private static final int LARGEST = 30 * 1024;

  private ExtrasInput() {}

  /// @throws RestError the documented one for the first part that cannot be used
  public static Edit read(Params params) {
    Map<String, JsonNode> sent = new HashMap<>();
    for (String name : List.of("ATTACH", "KEYBOARD", "MENU")) {
      if (params.has(name)) {
        sent.put(name, params.value(name).orElse(JsonNodeFactory.instance.nullNode()));
      }
    }
    return read(sent);
  }

  /// @param sent by names as they are written in the documentation of version 1
  public static Edit read(Map<String, JsonNode> sent) {
    return new Edit(
        part(sent, "ATTACH", Attachment::isSound),
        part(sent, "KEYBOARD", Keyboard::isSound),
        part(sent, "MENU", Keyboard::isSoundMenu));
  }

  /// What a new message has.
  public static MessageExtras fresh(Params params) {
    return MessageExtras.NONE.with(read(params));
  }

  private static Optional<Part> part(
      Map<String, JsonNode> all, String name, Predicate<JsonNode> isSound) {
    JsonNode value = all.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (Json.write(value).length() > LARGEST) {
      String what = name.toLowerCase(Locale.ROOT);
      throw RestError.badRequest(
          name + "_OVERSIZE", "You have exceeded the maximum allowable size of " + what);
    }
    Optional<JsonNode> sent = value.isNull() ? Optional.empty() : tree(name, value);
    if (sent.isEmpty()) {
      return Optional.of(new Part(Optional.empty()));
    }
    if (!isSound.test(sent.get())) {
      throw wrong(name);
    }
    return Optional.of(new Part(sent));
  }

  private static Optional<JsonNode> tree(String name, JsonNode value) {
    if (value.isContainer()) {
      return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
    String text = value.asString().strip();
    if (text.isEmpty() || text.equals("N")) {
      return Optional.empty();
    }
    try {
      JsonNode tree = Json.tree(text);
      if (!tree.isContainer()) {
        throw wrong(name);
      }
      return tree.isEmpty() ? Optional.empty() : Optional.of(tree);
    } catch (JacksonException e) {
      throw wrong(name);
    }
  }

  private static RestError wrong(String name) {
    String what = name.toLowerCase(Locale.ROOT);
    return RestError.badRequest(name + "_ERROR", "Incorrect " + what + " params");
  }
}
