package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Events of version 2: sent to the bot's address, or kept until the bot fetches them.
///
/// Source: contract/events/ONIMBOTV2MESSAGEADD.json and its neighbours
record LettersV2(Work work, Bot bot, WireDates dates) implements BotLetters {
  private static final String MESSAGE_ADD = "ONIMBOTV2MESSAGEADD";
  private static final String MESSAGE_UPDATE = "ONIMBOTV2MESSAGEUPDATE";
  private static final String MESSAGE_DELETE = "ONIMBOTV2MESSAGEDELETE";
  private static final String JOIN_CHAT = "ONIMBOTV2JOINCHAT";
  private static final String COMMAND_ADD = "ONIMBOTV2COMMANDADD";
  private static final String REACTION_CHANGE = "ONIMBOTV2REACTIONCHANGE";
  private static final String DELETE = "ONIMBOTV2DELETE";

  @Override
  public Optional<Long> message(Dialog dialog, Message message) {
    Map<String, Object> data = about();
    data.put("message", answers().message(message));
    return send(MESSAGE_ADD, dialog, data, message.author());
  }

  @Override
  public Optional<Long> command(
      Dialog dialog, Message message, BotCommand command, BotCommand.Given given) {
    Map<String, Object> called = new LinkedHashMap<>();
    called.put("id", command.id());
    called.put("command", "/" + command.name());
    called.put("params", given.params());
    called.put("context", given.context().toLowerCase(Locale.ROOT));
    Map<String, Object> data = about();
    data.put("command", called);
    data.put("message", answers().message(message));
    return send(COMMAND_ADD, dialog, data, message.author());
  }

  @Override
  public void joined(Dialog dialog) {
    Map<String, Object> data = about();
    data.put("dialogId", dialog.id().dialogId());
    send(JOIN_CHAT, dialog, data, dialog.client());
  }

  @Override
  public void changed(Dialog dialog, Message message) {
    Map<String, Object> data = about();
    data.put("message", answers().message(message));
    send(MESSAGE_UPDATE, dialog, data, message.author());
  }

  @Override
  public void deleted(Dialog dialog, Message message, UserId by) {
    Map<String, Object> data = about();
    data.put("messageId", message.id());
    send(MESSAGE_DELETE, dialog, data, by);
  }

  @Override
  public void liked(Dialog dialog, Message message, UserId by) {
    if (traits().reactions()) {
      Map<String, Object> data = about();
      data.put("reaction", AnswersV2.LIKE);
      data.put("action", message.params().extras().isLikedBy(by) ? "add" : "delete");
      data.put("message", answers().message(message));
      send(REACTION_CHANGE, dialog, data, by);
    }
  }

  /// One that fetches is gone before it could hear of it.
  @Override
  public void gone(UserId by) {
    if (!traits().fetches()) {
      Queued.send(work, bot, traits().url(), DELETE, by, about(), "");
    }
  }

  private Bot.V2 traits() {
    return Objects.requireNonNull(bot.v2());
  }

  private AnswersV2 answers() {
    return new AnswersV2(dates);
  }

  private Map<String, Object> about() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("bot", answers().bot(bot));
    return data;
  }

  private Optional<Long> send(String event, Dialog dialog, Map<String, Object> data, UserId by) {
    data.put("chat", answers().chat(dialog, bot.id()));
    Users.in(work)
        .find(by)
        .map(user -> answers().user(user, List.of(), work.now()))
        .ifPresent((Map<String, @Nullable Object> user) -> data.put("user", user));
    data.put("language", AnswersV2.LANGUAGE);
    if (traits().fetches()) {
      keep(event, data);
      return Optional.empty();
    }
    return Optional.of(
        Queued.send(work, bot, traits().url(), event, by, data, dialog.id().toString()));
  }

  private void keep(String event, Map<String, Object> data) {
    long id = work.nextId("bot-event");
    SqlBotEvents.in(work).save(new BotEvent(id, bot.id(), event, Json.write(data), work.now()));
    ForgetBotEvents.later(work, bot.id());
  }
}
