package dev.switchboard.agents.training;

import dev.switchboard.agents.context.JsonText;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ScriptJson;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A script that passed training, as it serves clients until the next one does.
///
/// @param version counted by the agent, from 1
public record Snapshot(long version, Script script) {
  public Snapshot {
    if (version < 1) {
      throw new IllegalArgumentException("a version is positive, was " + version);
    }
  }

  public String toJson() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("version", version);
    out.put("script", ScriptJson.tree(script));
    return JsonText.write(out);
  }

  /// @throws IllegalArgumentException if [#toJson] did not write this text
  public static Snapshot fromJson(String json) {
    JsonNode node = JsonText.read(json);
    return switch (ScriptJson.read(node.path("script"))) {
      case ScriptJson.Read.Parsed parsed ->
          new Snapshot(node.path("version").asLong(0), parsed.script());
      case ScriptJson.Read.Malformed malformed ->
          throw new IllegalArgumentException("not a snapshot: " + malformed.message());
    };
  }
}
