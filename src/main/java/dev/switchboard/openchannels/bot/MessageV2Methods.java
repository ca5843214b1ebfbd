package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.bot.TextV2.Words;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.im.Amendment;
import dev.switchboard.openchannels.im.BotReading;
import dev.switchboard.openchannels.im.EditMessage;
import dev.switchboard.openchannels.im.LikeMessage;
import dev.switchboard.openchannels.im.TakeBackMessage;
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

/// The methods of version 2 by which bots write, change what they wrote, and say what they have
/// seen and like.
final class MessageV2Methods {
  private static final Map<String, Boolean> DONE = Map.of("result", true);
  private static final RestError NO_REACTION =
      RestError.badRequest("REACTION_NOT_FOUND", "Reaction not found");
  static final RestError NO_MESSAGE =
      RestError.badRequest("MESSAGE_NOT_FOUND", "Message not found");

  private final Database database;
  private final Lanes lanes;
  private final CallsV2 calls;
  private final DialogView dialogs;

  MessageV2Methods(Database database, Lanes lanes, CallsV2 calls) {
    this.database = database;
    this.lanes = lanes;
    this.calls = calls;
    this.dialogs = new DialogView(database);
  }

  List<Method> methods() {
    return List.of(
        CallsV2.inDialog("imbot.v2.Chat.Message.send")
            .param(Param.object("fields"))
            .handledBy(this::send),
        CallsV2.onMessage("imbot.v2.Chat.Message.update")
            .param(Param.object("fields"))
            .handledBy(this::update),
        CallsV2.onMessage("imbot.v2.Chat.Message.delete")
            .param(Param.flag("complete"))
            .handledBy(this::delete),
        CallsV2.inDialog("imbot.v2.Chat.Message.read")
            .param(Param.integer("messageId"))
            .handledBy(this::read),
        CallsV2.onMessage("imbot.v2.Chat.Message.Reaction.add")
            .param(Param.text("reaction"))
            .handledBy((caller, params) -> like(caller, params, true)),
        CallsV2.onMessage("imbot.v2.Chat.Message.Reaction.delete")
            .param(Param.text("reaction"))
            .handledBy((caller, params) -> like(caller, params, false)));
  }

  private Map<String, Object> send(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    ChatId chat = CallsV2.chat(params);
    Words words = TextV2.read(params.object("fields"));
    calls.dialog(caller.portal(), bot, chat);
    if (words.reply() != 0 && !isIn(caller, chat, words.reply())) {
      throw TextV2.FAILED;
    }
    BotSays command =
        new BotSays(bot.id(), chat, words.text(), words.carried(), words.system(), false);
    long id = lanes.call(caller.portal(), command).orElseThrow(() -> CallsV2.DENIED);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("uuidMap", words.template().<Object>map(own -> Map.of(own, id)).orElse(Map.of()));
    return answer;
  }

  private boolean isIn(Caller caller, ChatId chat, long message) {
    return dialogs
        .message(caller.portal(), message)
        .filter(found -> found.chat().equals(chat) && !found.isDeleted())
        .isPresent();
  }

  private Map<String, Boolean> update(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    EditMessage command = TextV2.edit(CallsV2.messageId(params), bot.id(), params.object("fields"));
    return done(lanes.call(caller.portal(), command));
  }

  private Map<String, Boolean> delete(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    TakeBackMessage command = new TakeBackMessage(CallsV2.messageId(params), bot.id());
    return done(lanes.call(caller.portal(), command));
  }

  private static Map<String, Boolean> done(Amendment amendment) {
    return switch (amendment) {
      case DONE -> DONE;
      case NOT_HIS, LOST -> throw CallsV2.DENIED;
    };
  }

  private Map<String, Object> read(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    Dialog dialog = calls.dialog(caller, bot, params);
    Optional<Long> upTo = params.integer("messageId");
    if (upTo.isPresent() && !isIn(caller, dialog.id(), upTo.get())) {
      throw NO_MESSAGE;
    }
    BotReading reading =
        BotReading.note(database, lanes, caller.portal(), dialog, bot.id(), upTo)
            .orElseThrow(() -> CallsV2.DENIED);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("chatId", dialog.id().value());
    answer.put("lastId", reading.upTo());
    answer.put("counter", reading.unread());
    answer.put("viewedMessages", reading.seen());
    return answer;
  }

  /// There is one reaction: that somebody likes it.
  private Map<String, Boolean> like(Caller caller, Params params, boolean likes) {
    Bot bot = calls.one(caller, params);
    if (!params.text("reaction").orElse("").equalsIgnoreCase(AnswersV2.LIKE)) {
      throw NO_REACTION;
    }
    Message message =
        dialogs
            .message(caller.portal(), CallsV2.messageId(params))
            .orElseThrow(() -> CallsV2.DENIED);
    LikeMessage command = new LikeMessage(message.id(), bot.id(), Optional.of(likes));
    return switch (lanes.call(caller.portal(), command)) {
      case DONE -> DONE;
      case NO_MESSAGE -> throw CallsV2.DENIED;
      case UNCHANGED ->
          throw likes
              ? RestError.badRequest("REACTION_ALREADY_SET", "Reaction already set")
              : NO_REACTION;
    };
  }
}
