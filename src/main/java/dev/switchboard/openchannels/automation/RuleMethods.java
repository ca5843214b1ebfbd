package dev.switchboard.openchannels.automation;

import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods `switchboard.rule.*`, for who may change lines.
final class RuleMethods {
  static final int LONGEST_NAME = 255;
  private static final String SCOPE = "imopenlines";
  private static final int PAGE = 50;
  private static final RestError NOT_FOUND =
      RestError.badRequest("NOT_FOUND", "There is no rule with this ID");

  private static final Access WHO_CHANGES_LINES =
      new Access.Entitled(
          Right.LINES_MODIFY.name(),
          RestError.forbidden("ACCESS_DENIED", "Rules are for who may change lines"));

  private final Database database;
  private final Lanes lanes;

  RuleMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
  }

  List<Method> methods() {
    return List.of(
        rule("switchboard.rule.add").handledBy((caller, params) -> save(caller, params, 0)),
        rule("switchboard.rule.update")
            .param(Param.id("ID").requiredArgument())
            .handledBy((caller, params) -> save(caller, params, params.id("ID"))),
        named("switchboard.rule.delete")
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::delete),
        named("switchboard.rule.list").handledBy((caller, _) -> list(caller)),
        named("switchboard.rule.runs")
            .param(Param.id("ID"))
            .param(Param.id("BEFORE"))
            .handledBy(this::runs));
  }

  private static Method.Builder named(String name) {
    return Method.named(name).scope(SCOPE).access(WHO_CHANGES_LINES);
  }

  private static Method.Builder rule(String name) {
    return named(name)
        .param(Param.text("NAME"))
        .param(Param.flag("ACTIVE"))
        .param(Param.integer("LINE_ID"))
        .param(Param.text("ON").requiredArgument())
        .param(Param.any("CONDITIONS"))
        .param(Param.any("ACTIONS").requiredArgument());
  }

  private long save(Caller caller, Params params, long id) {
    Rule rule = read(caller, params, id);
    return switch (lanes.call(caller.portal(), new ChangeRule(rule, false, caller.user()))) {
      case ChangeRule.Outcome.Done done -> done.id();
      case ChangeRule.Outcome.NoSuchRule _ -> throw NOT_FOUND;
      case ChangeRule.Outcome.TooMany _ ->
          throw RestError.badRequest(
              "TOO_MANY", "A portal has at most " + ChangeRule.MOST + " rules: delete one");
      case ChangeRule.Outcome.Lost(String sentence) -> throw RestError.argument(sentence);
    };
  }

  private Rule read(Caller caller, Params params, long id) {
    Occasion on =
        ConditionJson.named(Occasion.values(), params.text("ON").orElse(""))
            .orElseThrow(() ->
                RestError.argument(
                    "Argument 'ON' must be one of " + ConditionJson.names(Occasion.values())));
    try {
      return new Rule(
          id,
          name(params),
          params.flag("ACTIVE", true),
          params.integer("LINE_ID").filter(line -> line > 0).map(LineId::new),
          on,
          params.value("CONDITIONS").map(ConditionJson::read).orElse(List.of()),
          params
              .value("ACTIONS")
              .map(actions -> ActionJson.read(actions, before(caller, id)))
              .orElse(List.of()),
          Rule.Trace.NONE);
    } catch (ActionJson.Wrong wrong) {
      throw RestError.argument(String.valueOf(wrong.getMessage()));
    }
  }

  /// The actions that are replaced: their secrets are shown to nobody, so they cannot come back.
  private List<Action> before(Caller caller, long id) {
    return SqlRules.read(database, caller.portal()).stream()
        .filter(rule -> rule.id() == id)
        .findFirst()
        .map(Rule::actions)
        .orElse(List.of());
  }

  static String name(Params params) {
    String name = Storable.text(params.text("NAME").orElse("")).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw RestError.argument("Argument 'NAME' must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private boolean delete(Caller caller, Params params) {
    Rule named =
        new Rule(
            params.id("ID"),
            "",
            false,
            Optional.empty(),
            Occasion.DIALOG,
            List.of(),
            List.of(),
            Rule.Trace.NONE);
    return switch (lanes.call(caller.portal(), new ChangeRule(named, true, caller.user()))) {
      case ChangeRule.Outcome.Done _ -> true;
      case ChangeRule.Outcome.NoSuchRule _,
          ChangeRule.Outcome.TooMany _,
          ChangeRule.Outcome.Lost _ ->
          throw NOT_FOUND;
    };
  }

  private List<Map<String, Object>> list(Caller caller) {
    return SqlRules.read(database, caller.portal()).stream().map(RuleMethods::card).toList();
  }

  private static Map<String, Object> card(Rule rule) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", rule.id());
    card.put("name", rule.name());
    card.put("active", rule.active());
    card.put("line_id", rule.line().map(LineId::value).orElse(0L));
    card.put("on", ConditionJson.lower(rule.occasion()));
    card.put("conditions", ConditionJson.shown(rule.conditions()));
    card.put("actions", ActionJson.shown(rule.actions()));
    return card;
  }

  private List<Map<String, Object>> runs(Caller caller, Params params) {
    long before = params.integer("BEFORE").orElse(Long.MAX_VALUE);
    return SqlRules.runs(database, caller.portal(), params.integer("ID"), before, PAGE).stream()
        .map(RuleMethods::card)
        .toList();
  }

  private static Map<String, Object> card(Run run) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", run.id());
    card.put("rule_id", run.rule());
    card.put("chat_id", run.chat());
    card.put("depth", run.depth());
    card.put("outcome", ConditionJson.lower(run.outcome()));
    card.put("detail", run.detail());
    card.put("date", run.at().toString());
    return card;
  }
}
