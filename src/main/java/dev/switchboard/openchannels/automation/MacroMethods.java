package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Lanes;
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

/// The methods `switchboard.macro.*`.
final class MacroMethods {
  private static final String SCOPE = "imopenlines";
  private static final RestError NOT_FOUND =
      RestError.badRequest("NOT_FOUND", "There is no macro with this ID");

  private final Database database;
  private final Lanes lanes;
  private final DialogView dialogs;

  MacroMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
    this.dialogs = new DialogView(database);
  }

  List<Method> methods() {
    return List.of(
        macro("switchboard.macro.add")
            .param(Param.integer("LINE_ID"))
            .param(Param.flag("PERSONAL"))
            .handledBy((caller, params) -> save(caller, params, 0)),
        macro("switchboard.macro.update")
            .param(Param.id("ID").requiredArgument())
            .handledBy((caller, params) -> save(caller, params, params.id("ID"))),
        Method.named("switchboard.macro.delete")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .handledBy((caller, params) -> delete(caller, params.id("ID"))),
        Method.named("switchboard.macro.list")
            .scope(SCOPE)
            .param(Param.integer("LINE_ID"))
            .param(Param.integer("AFTER"))
            .handledBy(this::list),
        Method.named("switchboard.macro.run")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .param(Param.id("CHAT_ID").requiredArgument())
            .handledBy(this::run));
  }

  private static Method.Builder macro(String name) {
    return Method.named(name)
        .scope(SCOPE)
        .param(Param.text("NAME"))
        .param(Param.any("ACTIONS").requiredArgument());
  }

  private long save(Caller caller, Params params, long id) {
    try {
      return changed(
          caller,
          new Macro(
              id,
              RuleMethods.name(params),
              line(params),
              params.flag("PERSONAL", false) ? Optional.of(caller.user()) : Optional.empty(),
              params
                  .value("ACTIONS")
                  .map(actions -> ActionJson.read(actions, before(caller, id)))
                  .orElse(List.of()),
              Rule.Trace.NONE),
          false);
    } catch (ActionJson.Wrong wrong) {
      throw RestError.argument(String.valueOf(wrong.getMessage()));
    }
  }

  private List<Action> before(Caller caller, long id) {
    return SqlMacros.find(database, caller.portal(), caller.user(), id)
        .map(Macro::actions)
        .orElse(List.of());
  }

  private static Optional<LineId> line(Params params) {
    return params.integer("LINE_ID").filter(line -> line > 0).map(LineId::new);
  }

  private boolean delete(Caller caller, long id) {
    Macro named = new Macro(id, "", Optional.empty(), Optional.empty(), List.of(), Rule.Trace.NONE);
    return changed(caller, named, true) > 0;
  }

  private long changed(Caller caller, Macro macro, boolean deleted) {
    return switch (lanes.call(caller.portal(), new ChangeMacro(macro, deleted, caller.user()))) {
      case ChangeMacro.Outcome.Done done -> done.id();
      case ChangeMacro.Outcome.NoSuchMacro _ -> throw NOT_FOUND;
      case ChangeMacro.Outcome.Lost(String sentence) -> throw RestError.argument(sentence);
      case ChangeMacro.Outcome.NotAllowed _ ->
          throw RestError.forbidden(
              "ACCESS_DENIED",
              "Macros for everybody are changed by who may change lines, and those of a line by its"
                  + " operators; with PERSONAL=Y you can make your own");
    };
  }

  private List<Map<String, Object>> list(Caller caller, Params params) {
    long after = params.integer("AFTER").orElse(0L);
    return SqlMacros.list(database, caller.portal(), caller.user(), line(params), after).stream()
        .map(MacroMethods::card)
        .toList();
  }

  private static Map<String, Object> card(Macro macro) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", macro.id());
    card.put("name", macro.name());
    card.put("line_id", macro.line().map(LineId::value).orElse(0L));
    card.put("personal", macro.owner().isPresent());
    card.put("actions", ActionJson.shown(macro.actions()));
    return card;
  }

  /// What could not be done, as sentences.
  private List<String> run(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    if (dialogs.find(caller.portal(), chat, caller.user()).isEmpty()) {
      throw RestError.badRequest("ACCESS_DENIED", "There is no such dialog, or it is not yours");
    }
    return lanes
        .call(caller.portal(), new RunMacro(params.id("ID"), chat, caller.user()))
        .orElseThrow(() -> NOT_FOUND);
  }
}
