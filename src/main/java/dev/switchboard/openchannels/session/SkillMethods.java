package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.SkillNames;
import dev.switchboard.openchannels.routing.Skills;
import dev.switchboard.platform.identity.UserId;
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

/// What operators can do, and what a dialog asks for. The methods are ours.
final class SkillMethods {
  private static final String SCOPE = "imopenlines";
  private static final RestError WRONG_SKILLS =
      RestError.argument(
          "Argument 'SKILLS' must be a list of at most "
              + SkillNames.MOST
              + " names of at most "
              + SkillNames.LONGEST
              + " characters");
  private static final RestError NO_SESSION =
      RestError.badRequest("NO_OPEN_SESSION", "The dialog has no open session");

  private final Database database;
  private final Lanes lanes;
  private final Directory directory;

  SkillMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
    this.directory = new Directory(database);
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.operator.skills.set")
            .scope(SCOPE)
            .param(Param.id("USER_ID").requiredArgument())
            .param(Param.any("SKILLS"))
            .handledBy(this::set),
        Method.named("switchboard.operator.skills.list")
            .scope(SCOPE)
            .handledBy((caller, _) -> list(caller)),
        Method.named("switchboard.session.skills.set")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .param(Param.any("SKILLS"))
            .handledBy(this::ask));
  }

  private boolean set(Caller caller, Params params) {
    demandRight(caller, Right.LINES_MODIFY);
    SetSkills command = new SetSkills(new UserId(params.id("USER_ID")), skills(params));
    if (!lanes.call(caller.portal(), command)) {
      throw RestError.badRequest("USER_NOT_FOUND", "There is no employee with this ID");
    }
    return true;
  }

  /// Only those who have some.
  private List<Map<String, Object>> list(Caller caller) {
    demandRight(caller, Right.LINES_VIEW);
    return Skills.read(database, caller.portal()).entrySet().stream()
        .map(able -> {
          Map<String, Object> card = new LinkedHashMap<>();
          card.put("USER_ID", able.getKey());
          card.put("SKILLS", able.getValue());
          return card;
        })
        .toList();
  }

  private boolean ask(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    return DialogErrors.done(
        lanes.call(caller.portal(), new AskForSkills(chat, caller.user(), skills(params))),
        NO_SESSION);
  }

  private static List<String> skills(Params params) {
    return params
        .value("SKILLS")
        .map(sent -> SkillNames.read(sent).orElseThrow(() -> WRONG_SKILLS))
        .orElse(List.of());
  }

  private void demandRight(Caller caller, Right right) {
    if (!directory.rights(caller.portal()).may(caller.user(), right)) {
      throw RestError.forbidden("ACCESS_DENIED", "You don't have access to this action");
    }
  }
}
