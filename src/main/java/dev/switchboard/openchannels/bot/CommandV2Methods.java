package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.bot.BotCommand.Traits;
import dev.switchboard.openchannels.bot.BotCommand.Words;
import dev.switchboard.openchannels.bot.SaveCommand.Outcome;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
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
import tools.jackson.databind.JsonNode;

/// The methods of version 2 about commands of bots.
final class CommandV2Methods {
  private static final Map<String, Boolean> DONE = Map.of("result", true);
  private static final RestError NO_COMMAND =
      RestError.badRequest("COMMAND_NOT_FOUND", "Command not found");
  private static final RestError NOT_ANSWERED =
      RestError.badRequest("COMMAND_ANSWER_FAILED", "Command answer failed");

  private final Database database;
  private final Lanes lanes;
  private final CallsV2 calls;
  private final DialogView dialogs;

  CommandV2Methods(Database database, Lanes lanes, CallsV2 calls) {
    this.database = database;
    this.lanes = lanes;
    this.calls = calls;
    this.dialogs = new DialogView(database);
  }

  List<Method> methods() {
    return List.of(
        CallsV2.method("imbot.v2.Command.register")
            .param(Param.object("fields"))
            .handledBy(this::register),
        CallsV2.method("imbot.v2.Command.update")
            .param(Param.integer("commandId"))
            .param(Param.object("fields"))
            .handledBy(this::update),
        CallsV2.method("imbot.v2.Command.unregister")
            .param(Param.integer("commandId"))
            .handledBy(this::unregister),
        CallsV2.method("imbot.v2.Command.list").handledBy(this::list),
        CallsV2.inDialog("imbot.v2.Command.answer")
            .param(Param.integer("commandId"))
            .param(Param.integer("messageId"))
            .param(Param.object("fields"))
            .handledBy(this::answer));
  }

  private Map<String, Object> register(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    CommandForm form = CommandForm.of(params.object("fields"));
    checkText(form);
    String name =
        form.name()
            .orElseThrow(() -> RestError.badRequest("COMMAND_REQUIRED", "Command is required"));
    Traits traits = form.over(Traits.PLAIN);
    Map<String, Words> words = form.named(Map.of());
    if (words.isEmpty() && !traits.hidden()) {
      throw RestError.badRequest("COMMAND_TITLE_REQUIRED", "Command title is required");
    }
    BotCommand draft = new BotCommand(0, bot.id(), name, "", traits, words);
    return switch (lanes.call(caller.portal(), new SaveCommand(bot.owner(), draft, old -> old))) {
      case Outcome.Saved saved -> Map.of("command", brief(saved.command()));
      case Outcome.NotThere _, Outcome.TooMany _, Outcome.NameTaken _ ->
          throw RestError.badRequest("COMMAND_REGISTER_FAILED", "Command registration failed");
    };
  }

  private static void checkText(CommandForm form) {
    JsonNode sent = form.value("command");
    boolean wrong =
        sent != null
            && !sent.isNull()
            && (!sent.isString()
                || (!sent.asString().replace("/", "").isBlank() && form.name().isEmpty()));
    if (wrong) {
      throw RestError.badRequest("COMMAND_NAME_INVALID", "Command name is invalid");
    }
  }

  private BotCommand one(Caller caller, Bot bot, Params params) {
    return params
        .integer("commandId")
        .flatMap(id -> SqlBotCommands.find(database, caller.portal(), id))
        .filter(command -> command.bot().equals(bot.id()))
        .orElseThrow(() -> NO_COMMAND);
  }

  private Map<String, Object> update(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    BotCommand known = one(caller, bot, params);
    CommandForm form = CommandForm.of(params.object("fields"));
    checkText(form);
    if (form.has("command") && form.name().isEmpty()) {
      throw RestError.badRequest("COMMAND_NAME_EMPTY", "Command name is empty");
    }
    SaveCommand command =
        new SaveCommand(
            bot.owner(),
            known,
            before ->
                new BotCommand(
                    before.id(),
                    before.bot(),
                    form.name().orElse(before.name()),
                    before.url(),
                    form.over(before.traits()),
                    form.named(before.words())));
    return switch (lanes.call(caller.portal(), command)) {
      case Outcome.Saved saved -> Map.of("command", brief(saved.command()));
      case Outcome.NotThere _, Outcome.TooMany _ -> throw NO_COMMAND;
      case Outcome.NameTaken _ ->
          throw RestError.badRequest("COMMAND_ALREADY_EXISTS", "Command already exists");
    };
  }

  private Map<String, Boolean> unregister(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    BotCommand known = one(caller, bot, params);
    if (!lanes.call(caller.portal(), new RemoveCommand(known.id()))) {
      throw NO_COMMAND;
    }
    return DONE;
  }

  private Map<String, Object> list(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    return Map.of(
        "commands",
        SqlBotCommands.of(database, caller.portal(), bot.id()).stream()
            .map(command -> full(command, bot))
            .toList());
  }

  private static Map<String, Object> brief(BotCommand command) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("id", command.id());
    wire.put("botId", command.bot().value());
    wire.put("command", "/" + command.name());
    wire.put("common", command.traits().common());
    wire.put("hidden", command.traits().hidden());
    wire.put("extranetSupport", command.traits().extranet());
    return wire;
  }

  private static Map<String, Object> full(BotCommand command, Bot bot) {
    Words words = command.in(AnswersV2.LANGUAGE);
    Map<String, Object> wire = brief(command);
    wire.put("title", words.title());
    wire.put("params", words.params());
    wire.put("category", bot.code());
    wire.put("context", "");
    return wire;
  }

  private Map<String, Boolean> answer(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    one(caller, bot, params);
    Optional<ChatId> chat = params.text("dialogId").flatMap(ChatId::ofDialog);
    boolean asked =
        params
            .integer("messageId")
            .flatMap(id -> dialogs.message(caller.portal(), id))
            .filter(message -> chat.filter(message.chat()::equals).isPresent())
            .isPresent();
    if (!asked) {
      throw NOT_ANSWERED;
    }
    TextV2.Words words = TextV2.read(params.object("fields"));
    BotSays command =
        new BotSays(
            bot.id(), chat.orElseThrow(), words.text(), words.carried(), words.system(), false);
    if (lanes.call(caller.portal(), command).isEmpty()) {
      throw NOT_ANSWERED;
    }
    return DONE;
  }
}
