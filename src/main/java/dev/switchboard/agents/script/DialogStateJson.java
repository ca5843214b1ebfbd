package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.JsonText;
import dev.switchboard.agents.slot.SlotId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// `{"at":"choosing","slot":7,"buttons":[{"slot":8,"label":"Yes"}],"context":{…}}`, where `at` is
/// `start`, `waiting`, `choosing` or `closed`.
final class DialogStateJson {
  private DialogStateJson() {}

  static String write(DialogState state) {
    Map<String, Object> out = new LinkedHashMap<>();
    switch (state.position()) {
      case Position.AtStart _ -> out.put("at", "start");
      case Position.Closed _ -> out.put("at", "closed");
      case Position.Waiting(SlotId slot) -> {
        out.put("at", "waiting");
        out.put("slot", slot.value());
      }
      case Position.Choosing(SlotId menu, List<ShownButton> shown) -> {
        out.put("at", "choosing");
        out.put("slot", menu.value());
        out.put("buttons", shown.stream().map(DialogStateJson::button).toList());
      }
    }
    out.put("context", state.context().values());
    return JsonText.write(out);
  }

  private static Map<String, Object> button(ShownButton button) {
    return Map.of("slot", button.slot().value(), "label", button.label());
  }

  static DialogState read(String json) {
    JsonNode node = JsonText.read(json);
    JsonNode context = node.path("context");
    return new DialogState(position(node), Context.of(JsonText.object(context)));
  }

  private static Position position(JsonNode node) {
    String at = node.path("at").asString("");
    return switch (at) {
      case "start" -> new Position.AtStart();
      case "closed" -> new Position.Closed();
      case "waiting" -> new Position.Waiting(slot(node));
      case "choosing" -> new Position.Choosing(slot(node), buttons(node.path("buttons")));
      default -> throw new IllegalArgumentException("a dialog can't stand at '" + at + "'");
    };
  }

  private static List<ShownButton> buttons(JsonNode nodes) {
    List<ShownButton> buttons = new ArrayList<>();
    for (JsonNode node : nodes.values()) {
      buttons.add(new ShownButton(slot(node), node.path("label").asString("")));
    }
    return buttons;
  }

  private static SlotId slot(JsonNode node) {
    return new SlotId(node.path("slot").asLong(0));
  }
}
