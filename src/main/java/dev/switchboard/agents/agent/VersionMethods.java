package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.agents.training.Snapshot;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an agent was trained to be: each training leaves a version that can be read, and given back
/// to `switchboard.agent.update`.
///
/// | method | result |
/// |---|---|
/// | `switchboard.agent.versions` | a page of `{"version":2,"trained":…}`, the newest first; `trained` in epoch milliseconds |
/// | `switchboard.agent.version` | `{"version":2,"trained":…,"script":{…}}` |
final class VersionMethods {
  private final Database database;

  VersionMethods(Database database) {
    this.database = database;
  }

  List<Method> methods() {
    return List.of(
        AgentMethods.named("switchboard.agent.versions")
            .param(Param.id("ID").requiredArgument())
            .param(Param.integer("START"))
            .paged()
            .handledBy(this::list),
        AgentMethods.named("switchboard.agent.version")
            .param(Param.id("ID").requiredArgument())
            .param(Param.id("VERSION").requiredArgument())
            .handledBy(this::get));
  }

  private Page list(Caller caller, Params params) {
    PortalId portal = caller.portal();
    AgentId id = new AgentId(params.id("ID"));
    Agent agent = SqlAgents.read(database, portal, id).orElseThrow(AgentMethods::notFound);
    long start = Math.max(0, params.integer("START").orElse(0L));
    List<Map<String, Object>> page = new ArrayList<>();
    SqlModels.trainedAt(database, portal, id, start, Page.SIZE)
        .forEach((version, at) -> page.add(shown(version, at)));
    return Page.of(page, start, agent.serving().version());
  }

  private static Map<String, Object> shown(long version, Instant trained) {
    return Map.of("version", version, "trained", trained.toEpochMilli());
  }

  private Map<String, Object> get(Caller caller, Params params) {
    AgentId id = new AgentId(params.id("ID"));
    if (SqlAgents.read(database, caller.portal(), id).isEmpty()) {
      throw AgentMethods.notFound();
    }
    return SqlModels.read(database, caller.portal(), id, params.id("VERSION"))
        .map(model ->
            Map.<String, Object>of(
                "version", model.version(),
                "trained", model.trainedAt().toEpochMilli(),
                "script", ScriptJson.tree(Snapshot.fromJson(model.snapshot()).script())))
        .orElseThrow(
            () -> new RestError(404, "VERSION_NOT_FOUND", "The agent was never trained so often."));
  }
}
