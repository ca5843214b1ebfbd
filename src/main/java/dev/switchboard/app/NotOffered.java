package dev.switchboard.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Methods of the public contract that this server does not have, and why: every one that is not in
/// the table.
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
  private static final String SALES =
      "Nothing is sold here: there are no products, orders, payments or deliveries.";
  private static final String CARDS =
      "The CRM is what conversations need to know of a client: it has no pages whose layout could be set.";
  private static final String TIMELINE =
      "What was said to a client stands in his dialogs; items have no timeline beside them.";
  private static final String ACTIVITIES =
      "An activity belongs to one item, is of a documented type, and is changed by `crm.activity.update`.";
  private static final String KINDS =
      "There are leads, contacts, companies and deals, each with methods of its own, and one pipeline of deals.";
  private static final String MERGING =
      "Clients are recognised by telephone, e-mail and messenger; what people entered is never merged by itself.";
  private static final String DICTIONARIES =
      "The entries of dictionaries are the documented ones, on which settings of lines rely.";
  private static final String LISTS =
      "There is one list, that of quick answers: nobody makes another, or gives it fields or sections.";

  private static final Map<String, List<String>> METHODS =
      Map.ofEntries(
          Map.entry(
              SALES,
              List.of(
                  "crm.deal.productrows.get",
                  "crm.deal.productrows.set",
                  "crm.deal.recurring.add",
                  "crm.deal.recurring.delete",
                  "crm.deal.recurring.expose",
                  "crm.deal.recurring.fields",
                  "crm.deal.recurring.get",
                  "crm.deal.recurring.list",
                  "crm.deal.recurring.update",
                  "crm.item.delivery.get",
                  "crm.item.delivery.list",
                  "crm.item.payment.add",
                  "crm.item.payment.delete",
                  "crm.item.payment.delivery.add",
                  "crm.item.payment.delivery.delete",
                  "crm.item.payment.delivery.list",
                  "crm.item.payment.delivery.setDelivery",
                  "crm.item.payment.get",
                  "crm.item.payment.list",
                  "crm.item.payment.pay",
                  "crm.item.payment.product.add",
                  "crm.item.payment.product.delete",
                  "crm.item.payment.product.list",
                  "crm.item.payment.product.setQuantity",
                  "crm.item.payment.unpay",
                  "crm.item.payment.update",
                  "crm.item.productrow.add",
                  "crm.item.productrow.delete",
                  "crm.item.productrow.fields",
                  "crm.item.productrow.get",
                  "crm.item.productrow.getAvailableForPayment",
                  "crm.item.productrow.list",
                  "crm.item.productrow.set",
                  "crm.item.productrow.update",
                  "crm.lead.productrows.get",
                  "crm.lead.productrows.set",
                  "crm.orderentity.add",
                  "crm.orderentity.deletebyfilter",
                  "crm.orderentity.getFields",
                  "crm.orderentity.list",
                  "salescenter.payment.getPublicUrl")),
          Map.entry(
              CARDS,
              List.of(
                  "crm.activity.badge.add",
                  "crm.activity.badge.delete",
                  "crm.activity.badge.get",
                  "crm.activity.badge.list",
                  "crm.activity.configurable.add",
                  "crm.activity.configurable.get",
                  "crm.activity.configurable.update",
                  "crm.activity.layout.blocks.delete",
                  "crm.activity.layout.blocks.get",
                  "crm.activity.layout.blocks.set",
                  "crm.company.details.configuration.forceCommonScopeForAll",
                  "crm.company.details.configuration.get",
                  "crm.company.details.configuration.reset",
                  "crm.company.details.configuration.set",
                  "crm.contact.details.configuration.forceCommonScopeForAll",
                  "crm.contact.details.configuration.get",
                  "crm.contact.details.configuration.reset",
                  "crm.contact.details.configuration.set",
                  "crm.deal.details.configuration.forceCommonScopeForAll",
                  "crm.deal.details.configuration.get",
                  "crm.deal.details.configuration.reset",
                  "crm.deal.details.configuration.set",
                  "crm.item.details.configuration.forceCommonScopeForAll",
                  "crm.item.details.configuration.get",
                  "crm.item.details.configuration.reset",
                  "crm.item.details.configuration.set",
                  "crm.lead.details.configuration.forceCommonScopeForAll",
                  "crm.lead.details.configuration.get",
                  "crm.lead.details.configuration.reset",
                  "crm.lead.details.configuration.set",
                  "crm.timeline.bindings.bind",
                  "crm.timeline.bindings.fields",
                  "crm.timeline.bindings.list",
                  "crm.timeline.bindings.unbind",
                  "crm.timeline.icon.add",
                  "crm.timeline.icon.delete",
                  "crm.timeline.icon.get",
                  "crm.timeline.icon.list",
                  "crm.timeline.item.pin",
                  "crm.timeline.item.unpin",
                  "crm.timeline.layout.blocks.delete",
                  "crm.timeline.layout.blocks.get",
                  "crm.timeline.layout.blocks.set",
                  "crm.timeline.logmessage.add",
                  "crm.timeline.logmessage.delete",
                  "crm.timeline.logmessage.get",
                  "crm.timeline.logmessage.list",
                  "crm.timeline.logo.add",
                  "crm.timeline.logo.delete",
                  "crm.timeline.logo.get",
                  "crm.timeline.logo.list",
                  "crm.timeline.note.delete",
                  "crm.timeline.note.get",
                  "crm.timeline.note.save")),
          Map.entry(
              TIMELINE,
              List.of(
                  "crm.timeline.comment.add",
                  "crm.timeline.comment.delete",
                  "crm.timeline.comment.fields",
                  "crm.timeline.comment.get",
                  "crm.timeline.comment.list",
                  "crm.timeline.comment.update")),
          Map.entry(
              ACTIVITIES,
              List.of(
                  "crm.activity.binding.add",
                  "crm.activity.binding.delete",
                  "crm.activity.binding.list",
                  "crm.activity.binding.move",
                  "crm.activity.call.getTranscript",
                  "crm.activity.communication.fields",
                  "crm.activity.todo.add",
                  "crm.activity.todo.update",
                  "crm.activity.todo.updateColor",
                  "crm.activity.todo.updateDeadline",
                  "crm.activity.todo.updateDescription",
                  "crm.activity.todo.updateResponsibleUser",
                  "crm.activity.type.add",
                  "crm.activity.type.delete",
                  "crm.activity.type.list")),
          Map.entry(
              KINDS,
              List.of(
                  "crm.category.add",
                  "crm.category.delete",
                  "crm.category.fields",
                  "crm.category.get",
                  "crm.category.list",
                  "crm.category.update",
                  "crm.item.add",
                  "crm.item.batchImport",
                  "crm.item.delete",
                  "crm.item.fields",
                  "crm.item.get",
                  "crm.item.import",
                  "crm.item.list",
                  "crm.item.update",
                  "crm.type.add",
                  "crm.type.delete",
                  "crm.type.fields",
                  "crm.type.get",
                  "crm.type.getByEntityTypeId",
                  "crm.type.list",
                  "crm.type.update")),
          Map.entry(
              MERGING,
              List.of(
                  "crm.duplicate.volatileType.fields",
                  "crm.duplicate.volatileType.list",
                  "crm.duplicate.volatileType.register",
                  "crm.duplicate.volatileType.unregister",
                  "crm.entity.mergeBatch")),
          Map.entry(
              DICTIONARIES, List.of("crm.status.add", "crm.status.delete", "crm.status.update")),
          Map.entry(
              LISTS,
              List.of(
                  "lists.add",
                  "lists.delete",
                  "lists.element.get.file.url",
                  "lists.field.add",
                  "lists.field.delete",
                  "lists.field.get",
                  "lists.field.type.get",
                  "lists.field.update",
                  "lists.get",
                  "lists.get.iblock.type.id",
                  "lists.section.add",
                  "lists.section.delete",
                  "lists.section.get",
                  "lists.section.update",
                  "lists.update")),
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
