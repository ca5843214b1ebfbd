package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Events of version 1, each to the address that the bot has for it.
///
/// Source: contract/events/ONIMBOTMESSAGEADD.json, ONIMBOTJOINCHAT.json, ONIMCOMMANDADD.json
record LettersV1(Work work, Bot bot) implements BotLetters {
  @Override
  public Optional<Long> message(Dialog dialog, Message message) {
    return send(Bot.MESSAGE_ADD, dialog, said(dialog, message, "TEXTAREA"), message.author());
  }

  /// A command without an address of its own is heard like any message.
  @Override
  public Optional<Long> command(
      Dialog dialog, Message message, BotCommand command, BotCommand.Given given) {
    if (command.url().isEmpty()) {
      return message(dialog, message);
    }
    Map<String, Object> called = new LinkedHashMap<>();
    called.put("BOT_ID", bot.id().value());
    called.put("BOT_CODE", bot.code());
    called.put("COMMAND", command.name());
    called.put("COMMAND_ID", command.id());
    called.put("COMMAND_PARAMS", given.params());
    called.put("COMMAND_CONTEXT", given.context());
    called.put("MESSAGE_ID", message.id());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("COMMAND", Map.of(Long.toString(command.id()), called));
    data.putAll(told(said(dialog, message, given.context()), message.author()));
    return Optional.of(
        Queued.send(
            work, bot, command.url(), BotCommand.ADDED, message.author(), data, order(dialog)));
  }

  private Map<String, Object> said(Dialog dialog, Message message, String context) {
    Map<String, Object> params = addressed(dialog, message);
    params.put("SYSTEM", "N");
    params.put("SKIP_COMMAND", "N");
    params.put("SKIP_CONNECTOR", "N");
    params.put("SILENT_CONNECTOR", "N");
    params.put("COMMAND_CONTEXT", context);
    params.put("FILES", files(message));
    return params;
  }

  private Map<String, Object> addressed(Dialog dialog, Message message) {
    Map<String, Object> params = chat(dialog);
    params.put("MESSAGE", message.text());
    params.put("FROM_USER_ID", message.author().value());
    params.put("AUTHOR_ID", message.author().value());
    params.put("TO_USER_ID", bot.id().value());
    params.put("TO_CHAT_ID", dialog.id().value());
    params.put("MESSAGE_ID", message.id());
    return params;
  }

  static List<Map<String, Object>> files(Message message) {
    return message.params().files().stream()
        .map(file -> {
          Map<String, Object> told = new LinkedHashMap<>();
          told.put("id", file.id());
          told.put("name", file.name());
          told.put("type", file.type());
          told.put("size", file.size());
          told.put("urlDownload", file.url());
          return told;
        })
        .toList();
  }

  @Override
  public void joined(Dialog dialog) {
    Map<String, Object> params = chat(dialog);
    params.put("BOT_ID", bot.id().value());
    params.put("USER_ID", dialog.client().value());
    params.put("FROM_USER_ID", bot.id().value());
    params.put("TO_USER_ID", dialog.client().value());
    send(Bot.JOIN_CHAT, dialog, params, dialog.client());
  }

  @Override
  public void changed(Dialog dialog, Message message) {
    send(Bot.MESSAGE_UPDATE, dialog, numbered(dialog, message), message.author());
  }

  @Override
  public void deleted(Dialog dialog, Message message, UserId by) {
    send(Bot.MESSAGE_DELETE, dialog, numbered(dialog, message), by);
  }

  private Map<String, Object> numbered(Dialog dialog, Message message) {
    Map<String, Object> params = addressed(dialog, message);
    params.put("ID", message.id());
    return params;
  }

  /// Version 1 has no event for it.
  @Override
  public void liked(Dialog dialog, Message message, UserId by) {}

  @Override
  public void gone(UserId by) {
    Map<String, Object> data = Map.of("BOT_ID", bot.id().value(), "BOT_CODE", bot.code());
    bot.handler(Bot.DELETE).ifPresent(url -> Queued.send(work, bot, url, Bot.DELETE, by, data, ""));
  }

  private static Map<String, Object> chat(Dialog dialog) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("CHAT_ID", dialog.id().value());
    params.put("DIALOG_ID", dialog.id().dialogId());
    params.put("CHAT_TYPE", "L");
    params.put("MESSAGE_TYPE", "L");
    params.put("CHAT_ENTITY_TYPE", "LINES");
    params.put("CHAT_ENTITY_ID", dialog.code());
    params.put("CHAT_TITLE", dialog.title());
    params.put("LANGUAGE", "en");
    return params;
  }

  private Optional<Long> send(String event, Dialog dialog, Map<String, Object> params, UserId by) {
    return bot.handler(event)
        .map(url -> Queued.send(work, bot, url, event, by, told(params, by), order(dialog)));
  }

  private static String order(Dialog dialog) {
    return dialog.id().toString();
  }

  private Map<String, Object> told(Map<String, Object> params, UserId user) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("PARAMS", params);
    data.put("USER", Users.in(work).find(user).map(LettersV1::person).orElse(Map.of()));
    return data;
  }

  private static Map<String, Object> person(User user) {
    Profile profile = user.profile();
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("ID", user.id().value());
    person.put("NAME", profile.fullName());
    person.put("FIRST_NAME", profile.name());
    person.put("LAST_NAME", profile.lastName());
    person.put("WORK_POSITION", profile.workPosition());
    person.put("GENDER", profile.gender());
    person.put("IS_BOT", "N");
    person.put("IS_CONNECTOR", user.type() == UserType.CONNECTOR ? "Y" : "N");
    person.put("IS_NETWORK", "N");
    person.put("IS_EXTRANET", "N");
    return person;
  }
}
