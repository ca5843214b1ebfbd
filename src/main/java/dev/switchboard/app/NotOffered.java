package dev.switchboard.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Methods of the public contract that this server does not have, and why: every one of its first
/// two tiers that is not in the table.
///
/// To a caller they are like any unknown method: `method.get` says that they do not exist.
final class NotOffered {
  private static final String COMPANY =
      "The company's structure is `department.*` here, which says what lines need of it.";
  private static final String CHATS =
      "The chats here are those of lines, and belong to a client: nobody makes one by hand, owns it, or paints it.";
  private static final String NOTICES =
      "Notices are about dialogs and come from the server; applications have none of their own.";
  private static final String SELF =
      "Presence is not set by others: it follows the employee's browser and his working day.";
  private static final String PLACES =
      "There is no drive, feed or task to which a message of a client could be moved.";
  private static final String APPS =
      "There is no room in the messenger's text field for the windows of applications.";
  private static final String STREAM =
      "What happens in chats is told by `imbot.v2.Event.get`, by handlers of events, and by the realtime stream.";
  private static final String SEARCH =
      "Messages are searched with `switchboard.inbox.search`, in all dialogs at once.";
  private static final String FIELDS =
      "Employees have the fields that are documented and no others.";

  private static final Map<String, List<String>> METHODS =
      Map.ofEntries(
          Map.entry(
              COMPANY,
              List.of(
                  "humanresources.employee.count",
                  "humanresources.employee.field.get",
                  "humanresources.employee.field.list",
                  "humanresources.employee.multidepartment",
                  "humanresources.employee.search",
                  "humanresources.employee.subordinates",
                  "humanresources.node.add",
                  "humanresources.node.children",
                  "humanresources.node.communication.edit",
                  "humanresources.node.communication.list",
                  "humanresources.node.count",
                  "humanresources.node.edit",
                  "humanresources.node.field.get",
                  "humanresources.node.field.list",
                  "humanresources.node.get",
                  "humanresources.node.list",
                  "humanresources.node.member.add",
                  "humanresources.node.member.field.get",
                  "humanresources.node.member.field.list",
                  "humanresources.node.member.move",
                  "humanresources.node.member.remove",
                  "humanresources.node.member.set",
                  "humanresources.node.move",
                  "humanresources.node.search",
                  "im.department.colleagues.list",
                  "im.department.employees.get",
                  "im.department.get",
                  "im.department.managers.get",
                  "im.search.department.list")),
          Map.entry(
              CHATS,
              List.of(
                  "im.chat.add",
                  "im.chat.setOwner",
                  "im.chat.updateAvatar",
                  "im.chat.updateColor",
                  "imbot.chat.add",
                  "imbot.chat.setManager",
                  "imbot.chat.setOwner",
                  "imbot.chat.updateAvatar",
                  "imbot.chat.updateColor",
                  "imbot.v2.Chat.add",
                  "imbot.v2.Chat.Manager.add",
                  "imbot.v2.Chat.Manager.delete",
                  "imbot.v2.Chat.setOwner",
                  "imbot.v2.Chat.TextField.enabled",
                  "imbot.v2.Chat.update")),
          Map.entry(
              NOTICES,
              List.of(
                  "im.notify",
                  "im.notify.answer",
                  "im.notify.confirm",
                  "im.notify.delete",
                  "im.notify.get",
                  "im.notify.history.search",
                  "im.notify.personal.add",
                  "im.notify.read",
                  "im.notify.read.all",
                  "im.notify.read.list",
                  "im.notify.schema.get",
                  "im.notify.system.add")),
          Map.entry(
              SELF,
              List.of(
                  "im.user.status.get",
                  "im.user.status.idle.end",
                  "im.user.status.idle.start",
                  "im.user.status.set")),
          Map.entry(PLACES, List.of("im.disk.file.save", "im.message.share")),
          Map.entry(
              APPS,
              List.of(
                  "imbot.app.register",
                  "imbot.app.unregister",
                  "imbot.app.update",
                  "im.message.command")),
          Map.entry(
              STREAM,
              List.of("im.v2.Event.get", "im.v2.Event.subscribe", "im.v2.Event.unsubscribe")),
          Map.entry(SEARCH, List.of("im.dialog.messages.search")),
          Map.entry(
              FIELDS,
              List.of(
                  "user.userfield.add",
                  "user.userfield.delete",
                  "user.userfield.list",
                  "user.userfield.update")));

  private NotOffered() {}

  /// The reason for each method, by name.
  static Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    METHODS.forEach((reason, names) -> names.forEach(name -> reasons.put(name, reason)));
    return reasons;
  }
}
