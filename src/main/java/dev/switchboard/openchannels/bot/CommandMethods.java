package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.bot.BotCommand.Traits;
import dev.switchboard.openchannels.bot.BotCommand.Words;
import dev.switchboard.openchannels.bot.SaveCommand.Outcome;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The methods of version 1 about commands of bots.
final class CommandMethods {
  private static final RestError NO_COMMAND =
      RestError.badRequest("COMMAND_ID_ERROR", "Command not found");
  private static final RestError FOREIGN =
      RestError.badRequest("APP_ID_ERROR", "Command was installed by another REST application");

  private final Database database;
  private final Lanes lanes;
  private final BotCalls calls;
  private final DialogView dialogs;

  CommandMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
    this.calls = new BotCalls(database);
    this.dialogs = new DialogView(database);
  }

  List<Method> methods() {
    return List.of(
        method("imbot.command.register")
            .param(Param.integer("BOT_ID"))
            .param(Param.text("COMMAND"))
            .param(Param.text("EVENT_COMMAND_ADD"))
            .param(Param.any("LANG"))
            .param(Param.flag("COMMON"))
            .param(Param.flag("HIDDEN"))
            .param(Param.flag("EXTRANET_SUPPORT"))
            .handledBy(this::register),
        method("imbot.command.update")
            .param(commandId())
            .param(Param.object("FIELDS"))
            .handledBy(this::update),
        method("imbot.command.unregister").param(commandId()).handledBy(this::unregister),
        BotMessageMethods.extras(method("imbot.command.answer"))
            .param(Param.any("COMMAND_ID"))
            .param(Param.text("COMMAND"))
            .param(Param.id("MESSAGE_ID").required("MESSAGE_ID_EMPTY", "Message ID can't be empty"))
            .param(Param.flag("SYSTEM"))
            .handledBy(this::answer));
  }

  private static Method.Builder method(String name) {
    return Method.named(name).scope(BotMethods.SCOPE).param(Param.text("CLIENT_ID"));
  }

  private static Param commandId() {
    return Param.id("COMMAND_ID").required(NO_COMMAND.code(), NO_COMMAND.description());
  }

  private long register(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    CommandForm form = CommandForm.of(sent(params));
    String name =
        form.name()
            .orElseThrow(() -> RestError.badRequest("COMMAND_ERROR", "Command isn't specified"));
    String url =
        url(form)
            .orElseThrow(() ->
                RestError.badRequest(
                    "EVENT_COMMAND_ADD_ERROR",
                    "Handler for \"Command add\" event isn't specified"));
    Map<String, Words> words = form.listed();
    if (words.isEmpty()) {
      throw RestError.badRequest("LANG_ERROR", "Lang set can't be empty");
    }
    BotCommand draft = new BotCommand(0, bot.id(), name, url, form.over(Traits.PLAIN), words);
    return switch (lanes.call(caller.portal(), new SaveCommand(bot.owner(), draft, old -> old))) {
      case Outcome.Saved saved -> saved.command().id();
      case Outcome.NotThere _, Outcome.TooMany _, Outcome.NameTaken _ ->
          throw wrong("Command can't be created");
    };
  }

  private static Map<String, JsonNode> sent(Params params) {
    Map<String, JsonNode> sent = new HashMap<>();
    params.tree().properties().forEach(entry -> sent.put(entry.getKey(), entry.getValue()));
    return sent;
  }

  private static Optional<String> url(CommandForm form) {
    Optional<String> url = form.text("EVENT_COMMAND_ADD");
    if (url.isPresent() && !BotForm.isAddress(url.get())) {
      throw RestError.badRequest("EVENT_COMMAND_ADD_ERROR", "Wrong handler URL");
    }
    return url;
  }

  private static RestError wrong(String sentence) {
    return RestError.badRequest("WRONG_REQUEST", sentence);
  }

  /// A command of one of the caller's bots.
  private BotCommand own(Caller caller, Params params, long id) {
    List<Bot> own = calls.own(caller, params);
    BotCommand command =
        SqlBotCommands.find(database, caller.portal(), id).orElseThrow(() -> NO_COMMAND);
    if (own.stream().noneMatch(bot -> bot.id().equals(command.bot()))) {
      throw FOREIGN;
    }
    return command;
  }

  private boolean update(Caller caller, Params params) {
    BotCommand known = own(caller, params, params.id("COMMAND_ID"));
    CommandForm form = CommandForm.of(params.object("FIELDS"));
    if (form.fields().isEmpty()) {
      throw wrong("Update fields can't be empty");
    }
    Optional<String> url = url(form);
    if (form.has("COMMAND") && form.name().isEmpty()) {
      throw wrong("Command can't be updated");
    }
    SaveCommand command =
        new SaveCommand(
            BotCalls.owner(caller, params),
            known,
            before ->
                new BotCommand(
                    before.id(),
                    before.bot(),
                    form.name().orElse(before.name()),
                    url.orElse(before.url()),
                    form.over(before.traits()),
                    form.listed().isEmpty() ? before.words() : form.listed()));
    return switch (lanes.call(caller.portal(), command)) {
      case Outcome.Saved _ -> true;
      case Outcome.NotThere _ -> throw NO_COMMAND;
      case Outcome.TooMany _, Outcome.NameTaken _ -> throw wrong("Command can't be updated");
    };
  }

  private boolean unregister(Caller caller, Params params) {
    BotCommand known = own(caller, params, params.id("COMMAND_ID"));
    if (!lanes.call(caller.portal(), new RemoveCommand(known.id()))) {
      throw NO_COMMAND;
    }
    return true;
  }

  private long answer(Caller caller, Params params) {
    BotCommand command = answered(caller, params);
    ChatId chat =
        dialogs
            .message(caller.portal(), params.id("MESSAGE_ID"))
            .map(Message::chat)
            .orElseThrow(() -> BotMessageMethods.NOT_ADDED);
    BotSays says = BotMessageMethods.says(command.bot(), chat, params);
    return lanes.call(caller.portal(), says).orElseThrow(() -> BotMessageMethods.NOT_ADDED);
  }

  private BotCommand answered(Caller caller, Params params) {
    Optional<Long> id = params.integer("COMMAND_ID").filter(sent -> sent > 0);
    if (id.isPresent()) {
      return own(caller, params, id.get());
    }
    String name = CommandForm.of(sent(params)).name().orElseThrow(() -> NO_COMMAND);
    return calls.own(caller, params).stream()
        .flatMap(bot -> SqlBotCommands.of(database, caller.portal(), bot.id()).stream())
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(() -> NO_COMMAND);
  }
}
