package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.BotPatience;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Tells bots what clients write while they hold the dialog, and that they have been given one.
///
/// Source: contract/events/ONIMBOTMESSAGEADD.json, ONIMBOTJOINCHAT.json
final class BotEvents implements EventListener {
  static final String KIND = "bot";

  /// What the carrier sends.
  ///
  /// @param user who caused it, 0: nobody
  record Queued(
      String url,
      String event,
      long bot,
      String code,
      long application,
      long user,
      JsonNode data,
      long ts) {}

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.AgentAddressed addressed) {
      addressed
          .session()
          .holder()
          .flatMap(Bots.in(work)::find)
          .flatMap(bot -> hear(work, bot, addressed.dialog(), addressed.message()))
          .ifPresent(delivery -> BotPatience.begin(work, addressed.session(), delivery));
    } else if (event instanceof SessionEvent.HandedOver given
        && given.session().stage() instanceof Session.Stage.WithAgent agent) {
      Bots.in(work).find(agent.bot()).ifPresent(bot -> join(work, bot, given.dialog()));
    }
  }

  private static Optional<Long> hear(Work work, Bot bot, Dialog dialog, Message message) {
    Map<String, Object> params = chat(dialog);
    params.put("MESSAGE", message.text());
    params.put("FROM_USER_ID", message.author().value());
    params.put("AUTHOR_ID", message.author().value());
    params.put("TO_USER_ID", bot.id().value());
    params.put("TO_CHAT_ID", dialog.id().value());
    params.put("MESSAGE_ID", message.id());
    params.put("SYSTEM", "N");
    params.put("SKIP_COMMAND", "N");
    params.put("SKIP_CONNECTOR", "N");
    params.put("SILENT_CONNECTOR", "N");
    params.put("COMMAND_CONTEXT", "TEXTAREA");
    params.put("FILES", files(message));
    return send(
        work,
        bot,
        Bot.MESSAGE_ADD,
        Optional.of(message.author()),
        told(work, params, message.author()),
        dialog.id().toString());
  }

  private static List<Map<String, Object>> files(Message message) {
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

  private static void join(Work work, Bot bot, Dialog dialog) {
    Map<String, Object> params = chat(dialog);
    params.put("BOT_ID", bot.id().value());
    params.put("USER_ID", dialog.client().value());
    params.put("FROM_USER_ID", bot.id().value());
    params.put("TO_USER_ID", dialog.client().value());
    send(
        work,
        bot,
        Bot.JOIN_CHAT,
        Optional.of(dialog.client()),
        told(work, params, dialog.client()),
        dialog.id().toString());
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

  private static Map<String, Object> told(Work work, Map<String, Object> params, UserId user) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("PARAMS", params);
    data.put("USER", Users.in(work).find(user).map(BotEvents::person).orElse(Map.of()));
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

  /// @param order events of one order wait for each other
  /// @return the id of the delivery, empty when the bot does not want to know
  static Optional<Long> send(
      Work work,
      Bot bot,
      String event,
      Optional<UserId> by,
      Map<String, Object> data,
      String order) {
    return bot.handler(event)
        .map(url ->
            Deliveries.send(
                work,
                "bot:" + bot.id(),
                order,
                KIND,
                new Queued(
                    url,
                    event,
                    bot.id().value(),
                    bot.code(),
                    bot.application(),
                    by.orElse(UserId.SYSTEM).value(),
                    Json.toTree(data),
                    work.now().getEpochSecond())));
  }
}
