package dev.switchboard.app;

import java.util.Map;
import java.util.TreeMap;

/// Methods of the public contract that this server does not have, and why.
///
/// To a caller they are like any unknown method: `method.get` says that they do not exist.
final class NotOffered {
  private static final String OFFLINE_EVENTS =
      "Events are sent to handlers; a queue to fetch them from comes with a later release.";
  private static final String OPTIONS =
      "Nothing is kept here for applications yet: they keep their options themselves.";
  private static final String BOTS =
      "Agents speak Omnichannel; bots that speak REST come with a later release.";
  private static final String CRM_CHATS =
      "Finding the chats of an object of the CRM comes with a later release.";
  private static final String NETWORK =
      "There is no network of portals over which a line could be joined.";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry(
              "access.name", "Access codes of groups and departments come with a later release."),
          Map.entry(
              "app.info", "What an application is told about itself comes with a later release."),
          Map.entry("app.option.get", OPTIONS),
          Map.entry("app.option.set", OPTIONS),
          Map.entry("event.offline.clear", OFFLINE_EVENTS),
          Map.entry("event.offline.error", OFFLINE_EVENTS),
          Map.entry("event.offline.get", OFFLINE_EVENTS),
          Map.entry("event.offline.list", OFFLINE_EVENTS),
          Map.entry("feature.get", "There are no tariffs, so no feature is ever locked."),
          Map.entry(
              "imconnector.delete.messages",
              "Messages stay in the history; removing them comes with a later release."),
          Map.entry("imopenlines.bot.session.finish", BOTS),
          Map.entry("imopenlines.bot.session.message.send", BOTS),
          Map.entry("imopenlines.bot.session.operator", BOTS),
          Map.entry("imopenlines.bot.session.transfer", BOTS),
          Map.entry("imopenlines.crm.chat.get", CRM_CHATS),
          Map.entry("imopenlines.crm.chat.getLastId", CRM_CHATS),
          Map.entry("imopenlines.crm.chat.user.add", CRM_CHATS),
          Map.entry("imopenlines.crm.chat.user.delete", CRM_CHATS),
          Map.entry("imopenlines.network.join", NETWORK),
          Map.entry("imopenlines.network.message.add", NETWORK),
          Map.entry("user.option.get", OPTIONS),
          Map.entry("user.option.set", OPTIONS));

  private NotOffered() {}

  /// The reason for each method, by name.
  static Map<String, String> reasons() {
    return new TreeMap<>(REASONS);
  }
}
