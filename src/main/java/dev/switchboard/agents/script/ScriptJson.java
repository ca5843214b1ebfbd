package dev.switchboard.agents.script;

import dev.switchboard.agents.context.JsonText;
import dev.switchboard.agents.slot.FileKind;
import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The file format of scripts: `{"format":"switchboard-script/1","slots":[…]}`.
///
/// Each slot is `{"id":2,"type":"text","name":"…","savepoint":false,…,"next":3}`; `name`,
/// `savepoint` and `next` may be left out. By type it has further fields:
///
/// | type | fields |
/// |---|---|
/// | `start`, `wait_for_reaction`, `fallback`, `success`, `error`, `change_chat_mode` | |
/// | `text` | `text`: variants, separated by an empty line |
/// | `attachment` | `primary_type`: `image`, `audio`, `video` or `file`; `source`: a link; `caption`, or none |
/// | `button_menu` | `children`: ids of `button`s and a `fallback` |
/// | `button` | `label` |
/// | `transition_rule` | `children`: ids of `condition`s |
/// | `condition` | `if`: an expression |
/// | `regular_expression` | `expression`, `lowercase`, `children`: ids of two `result`s |
/// | `result` | `is`: true or false |
/// | `memory` | `key`, `value` |
/// | `external_request` | `method`, `url`, `headers`, `query`, `data`, `response`; `children`: ids of a `success` and an `error`, or of one, or none |
/// | `jump` | `to`: the id of a slot, or `"savepoint"` |
public final class ScriptJson {
  public static final String FORMAT = "switchboard-script/1";
  public static final int MAX_SLOTS = 10_000;

  private ScriptJson() {}

  /// What became of a text.
  public sealed interface Read {
    record Parsed(Script script) implements Read {}

    /// @param message with the place in the file, such as `slots[3].label`
    record Malformed(String message) implements Read {}
  }

  public static Read read(String json) {
    try {
      return read(JsonText.read(json));
    } catch (IllegalArgumentException malformed) {
      return new Read.Malformed(String.valueOf(malformed.getMessage()));
    }
  }

  /// As [#read], for a script that is part of another file.
  public static Read read(JsonNode json) {
    try {
      return new Read.Parsed(script(json));
    } catch (IllegalArgumentException malformed) {
      return new Read.Malformed(String.valueOf(malformed.getMessage()));
    }
  }

  private static Script script(JsonNode root) {
    Fields file = new Fields("script", root);
    if (!file.text("format").equals(FORMAT)) {
      throw new IllegalArgumentException("script.format: expected " + FORMAT);
    }
    JsonNode nodes = file.field("slots");
    file.nothingElse();
    if (!nodes.isArray() || nodes.size() > MAX_SLOTS) {
      throw new IllegalArgumentException(
          "script.slots: expected a list of at most " + MAX_SLOTS + " slots");
    }
    List<Slot> slots = new ArrayList<>();
    Map<SlotId, SlotId> next = new HashMap<>();
    Map<SlotId, List<SlotId>> children = new HashMap<>();
    for (JsonNode node : nodes.values()) {
      Fields fields = new Fields("slots[" + slots.size() + "]", node);
      Slot slot = slot(fields);
      fields.idIfAny("next").ifPresent(id -> next.put(slot.id(), id));
      if (slot instanceof Slot.Parent) {
        children.put(slot.id(), fields.ids("children"));
      }
      fields.nothingElse();
      slots.add(slot);
    }
    return new Script(slots, new Links(next, children));
  }

  private static Slot slot(Fields f) {
    SlotId id = f.id("id");
    String type = f.text("type");
    if (type.equals("start")) {
      return new Slot.Start(id);
    }
    String name = f.textOrEmpty("name").strip();
    boolean savepoint = f.flag("savepoint");
    return switch (type) {
      case "text" -> new Slot.Text(id, name, savepoint, f.text("text"));
      case "attachment" ->
          new Slot.Attachment(
              id, name, savepoint, kind(f), f.text("source"), f.textOrEmpty("caption"));
      case "wait_for_reaction" -> new Slot.WaitForReaction(id, name, savepoint);
      case "button_menu" -> new Slot.ButtonMenu(id, name, savepoint);
      case "button" -> new Slot.Button(id, name, savepoint, f.text("label"));
      case "fallback" -> new Slot.Fallback(id, name, savepoint);
      case "transition_rule" -> new Slot.TransitionRule(id, name, savepoint);
      case "condition" -> new Slot.Condition(id, name, savepoint, f.text("if"));
      case "regular_expression" ->
          new Slot.RegularExpression(
              id, name, savepoint, f.flag("lowercase"), f.text("expression"));
      case "result" -> new Slot.Result(id, name, savepoint, f.flag("is"));
      case "memory" -> new Slot.Memory(id, name, savepoint, f.text("key"), f.text("value"));
      case "external_request" -> new Slot.ExternalRequest(id, name, savepoint, RequestJson.read(f));
      case "success" -> new Slot.Success(id, name, savepoint);
      case "error" -> new Slot.Failure(id, name, savepoint);
      case "jump" -> new Slot.Jump(id, name, savepoint, destination(f));
      case "change_chat_mode" -> new Slot.ChangeChatMode(id, name, savepoint);
      default -> throw new IllegalArgumentException("slot " + id + ": there is no type " + type);
    };
  }

  private static FileKind kind(Fields fields) {
    return FileKind.of(fields.textOrEmpty("primary_type"))
        .orElseThrow(() -> fields.wrong("primary_type", "image, audio, video or file"));
  }

  private static Slot.Destination destination(Fields fields) {
    JsonNode to = fields.field("to");
    return to.isString() && to.stringValue().equals("savepoint")
        ? new Slot.Destination.ToSavepoint()
        : new Slot.Destination.ToSlot(fields.id("to"));
  }

  public static String write(Script script) {
    return JsonText.write(tree(script));
  }

  /// What [#write] writes, to be made part of another file.
  public static Map<String, Object> tree(Script script) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("slots", script.slots().stream().map(slot -> written(slot, script)).toList());
    return file;
  }

  private static Map<String, Object> written(Slot slot, Script script) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", slot.id().value());
    out.put("type", type(slot));
    if (!(slot instanceof Slot.Start) && !slot.name().isEmpty()) {
      out.put("name", slot.name());
    }
    if (slot.savepoint()) {
      out.put("savepoint", true);
    }
    out.putAll(attributes(slot));
    if (slot instanceof Slot.Parent) {
      out.put("children", script.children(slot.id()).stream().map(c -> c.id().value()).toList());
    }
    Optional<SlotId> next = script.next(slot.id()).map(Slot::id);
    next.ifPresent(id -> out.put("next", id.value()));
    return out;
  }

  private static Map<String, Object> attributes(Slot slot) {
    return switch (slot) {
      case Slot.Text text -> Map.of("text", text.text());
      case Slot.Attachment attachment -> attached(attachment);
      case Slot.Button button -> Map.of("label", button.label());
      case Slot.Condition condition -> Map.of("if", condition.expression());
      case Slot.RegularExpression regular ->
          ordered("expression", regular.expression(), "lowercase", regular.lowercase());
      case Slot.Result result -> Map.of("is", result.matches());
      case Slot.Memory memory -> ordered("key", memory.key(), "value", memory.value());
      case Slot.ExternalRequest external -> RequestJson.written(external.request());
      case Slot.Jump(_, _, _, Slot.Destination.ToSlot(SlotId to)) -> Map.of("to", to.value());
      case Slot.Jump(_, _, _, Slot.Destination.ToSavepoint _) -> Map.of("to", "savepoint");
      case Slot.Start _, Slot.WaitForReaction _, Slot.Fallback _, Slot.ChangeChatMode _ -> Map.of();
      case Slot.ButtonMenu _, Slot.TransitionRule _, Slot.Success _, Slot.Failure _ -> Map.of();
    };
  }

  private static Map<String, Object> attached(Slot.Attachment attachment) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("primary_type", attachment.kind().word());
    out.put("source", attachment.source());
    if (!attachment.caption().isEmpty()) {
      out.put("caption", attachment.caption());
    }
    return out;
  }

  private static Map<String, Object> ordered(String a, Object first, String b, Object second) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(a, first);
    map.put(b, second);
    return map;
  }

  /// The type of a slot as files and problems name it.
  public static String type(Slot slot) {
    return switch (slot) {
      case Slot.Start _ -> "start";
      case Slot.Text _ -> "text";
      case Slot.Attachment _ -> "attachment";
      case Slot.WaitForReaction _ -> "wait_for_reaction";
      case Slot.ButtonMenu _ -> "button_menu";
      case Slot.Button _ -> "button";
      case Slot.Fallback _ -> "fallback";
      case Slot.TransitionRule _ -> "transition_rule";
      case Slot.Condition _ -> "condition";
      case Slot.RegularExpression _ -> "regular_expression";
      case Slot.Result _ -> "result";
      case Slot.Memory _ -> "memory";
      case Slot.ExternalRequest _ -> "external_request";
      case Slot.Success _ -> "success";
      case Slot.Failure _ -> "error";
      case Slot.Jump _ -> "jump";
      case Slot.ChangeChatMode _ -> "change_chat_mode";
    };
  }
}
