package dev.switchboard.agents.agent;

import dev.switchboard.agents.training.Problem;
import dev.switchboard.directory.user.Right;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods to make and train agents, for administrators and those who may change lines.
///
/// | method | result |
/// |---|---|
/// | `switchboard.agent.add` | the id |
/// | `switchboard.agent.get` | [#shown], with `script` |
/// | `switchboard.agent.list` | a page of [#shown], by id |
/// | `switchboard.agent.update` | [#shown]; what is not given stays |
/// | `switchboard.agent.delete` | true |
/// | `switchboard.agent.train` | `{"trained":true,"version":2,"warnings":[…]}` or `{"trained":false,"problems":[…]}`, each of these `{"slot":7,"message":"…"}` |
final class AgentMethods {
  private static final String SCOPE = "agents";

  private static final Access WHO_CHANGES_LINES =
      new Access.Entitled(
          Right.LINES_MODIFY.name(),
          RestError.forbidden("ACCESS_DENIED", "Only those who may change lines may do this."));

  private final Database database;
  private final Lanes lanes;
  private final AgentUse use;
  private final Trainer trainer;

  AgentMethods(Database database, Lanes lanes, AgentUse use, Trainer trainer) {
    this.database = database;
    this.lanes = lanes;
    this.use = use;
    this.trainer = trainer;
  }

  List<Method> methods() {
    return List.of(
        settings("switchboard.agent.add").handledBy(this::add),
        named("switchboard.agent.get").param(id()).handledBy(this::get),
        named("switchboard.agent.list").param(Param.integer("START")).paged().handledBy(this::list),
        settings("switchboard.agent.update")
            .param(id())
            .param(Param.id("REVISION"))
            .handledBy(this::update),
        named("switchboard.agent.delete").param(id()).handledBy(this::delete),
        named("switchboard.agent.train").param(id()).handledBy(this::train));
  }

  private static Param id() {
    return Param.id("ID").requiredArgument();
  }

  static Method.Builder named(String name) {
    return Method.named(name).scope(SCOPE).access(WHO_CHANGES_LINES);
  }

  private static Method.Builder settings(String name) {
    return named(name)
        .param(Param.text("NAME"))
        .param(Param.text("LANGUAGE"))
        .param(Param.any("SCRIPT"))
        .param(Param.integer("INACTIVITY_TIMEOUT"))
        .param(Param.flag("CONTINUE_CONVERSATION"));
  }

  private long add(Caller caller, Params params) {
    return lanes.call(caller.portal(), AgentInput.add(params)).id().value();
  }

  private Map<String, Object> get(Caller caller, Params params) {
    return SqlAgents.read(database, caller.portal(), agent(params))
        .map(agent -> {
          Map<String, Object> shown = shown(agent.summary());
          shown.put("script", AgentInput.tree(agent.script()));
          return shown;
        })
        .orElseThrow(AgentMethods::notFound);
  }

  private Page list(Caller caller, Params params) {
    long start = Math.max(0, params.integer("START").orElse(0L));
    List<AgentSummary> page = SqlAgents.page(database, caller.portal(), start, Page.SIZE);
    return Page.of(
        page.stream().map(AgentMethods::shown).toList(),
        start,
        SqlAgents.count(database, caller.portal()));
  }

  private Map<String, Object> update(Caller caller, Params params) {
    Optional<Long> seen = params.integer("REVISION");
    ChangeAgent change = new ChangeAgent(agent(params), AgentInput.patch(params), seen);
    return switch (lanes.call(caller.portal(), change)) {
      case ChangeAgent.Outcome.Changed changed -> shown(changed.agent());
      case ChangeAgent.Outcome.Outdated outdated ->
          throw RestError.badRequest(
              "SCRIPT_CHANGED", "The script has been changed: it is at " + outdated.revision());
      case ChangeAgent.Outcome.NoSuchAgent _ -> throw notFound();
    };
  }

  private boolean delete(Caller caller, Params params) {
    DeleteAgent delete = new DeleteAgent(agent(params), use);
    DeleteAgent.Outcome outcome;
    do {
      outcome = lanes.call(caller.portal(), delete);
    } while (outcome instanceof DeleteAgent.Outcome.Unfinished);
    return switch (outcome) {
      case DeleteAgent.Outcome.Deleted _, DeleteAgent.Outcome.Unfinished _ -> true;
      case DeleteAgent.Outcome.Used used ->
          throw RestError.badRequest(
              "AGENT_IN_USE",
              "It gets dialogs from: %s. Give them to another agent, or to nobody, first."
                  .formatted(String.join(", ", used.by())));
      case DeleteAgent.Outcome.NoSuchAgent _ -> throw notFound();
    };
  }

  private Map<String, Object> train(Caller caller, Params params) {
    return switch (trainer.train(caller.portal(), agent(params))) {
      case Trainer.Outcome.Trained trained -> {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("trained", true);
        result.put("version", trained.version());
        result.put("warnings", shown(trained.warnings()));
        yield result;
      }
      case Trainer.Outcome.Refused refused -> {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("trained", false);
        result.put("problems", shown(refused.problems()));
        yield result;
      }
      case Trainer.Outcome.Overtaken _ ->
          throw RestError.badRequest(
              "SCRIPT_CHANGED", "The script was changed during the training. Train it again.");
      case Trainer.Outcome.NoSuchAgent _ -> throw notFound();
    };
  }

  /// `changed`: the script is not the one that was trained. `version`: 0 when it was never trained.
  private static Map<String, Object> shown(AgentSummary agent) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", agent.id().value());
    shown.put("bot", agent.bot().value());
    shown.put("name", agent.settings().name());
    shown.put("language", agent.settings().language());
    shown.put("inactivityTimeout", agent.settings().inactivityTimeout().toSeconds());
    shown.put("continueConversation", agent.settings().continueConversation());
    shown.put("revision", agent.revision());
    shown.put("version", agent.serving().version());
    shown.put("changed", agent.isChangedSinceTraining());
    return shown;
  }

  static List<Map<String, Object>> shown(List<Problem> problems) {
    return problems.stream()
        .map(problem -> {
          Map<String, Object> shown = new LinkedHashMap<>();
          shown.put("slot", problem.slot().value());
          shown.put("message", problem.message());
          return shown;
        })
        .toList();
  }

  private static AgentId agent(Params params) {
    return new AgentId(params.id("ID"));
  }

  static RestError notFound() {
    return new RestError(404, "AGENT_NOT_FOUND", "There is no such agent.");
  }
}
