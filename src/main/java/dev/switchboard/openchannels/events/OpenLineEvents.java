package dev.switchboard.openchannels.events;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The events of lines that every application may hear of.
///
/// They are fired whoever caused them: an operator, a bot, the client, a timer or the API.
final class OpenLineEvents {
  private OpenLineEvents() {}

  static EventTable table() {
    return new EventTable(
        List.of(
            new EventTable.Entry<>(
                SessionEvent.Started.class, "ONSESSIONSTART", OpenLineEvents::started),
            new EventTable.Entry<>(
                SessionEvent.Reopened.class, "ONSESSIONSTART", OpenLineEvents::reopened),
            new EventTable.Entry<>(
                SessionEvent.Finished.class, "ONSESSIONFINISH", OpenLineEvents::finished),
            new EventTable.Entry<>(
                DialogEvent.MessageAdded.class,
                "ONOPENLINEMESSAGEADD",
                OpenLineEvents::messageAdded),
            new EventTable.Entry<>(
                DialogEvent.MessageChanged.class,
                "ONOPENLINEMESSAGEUPDATE",
                OpenLineEvents::messageChanged),
            new EventTable.Entry<>(
                DialogEvent.MessageDeleted.class,
                "ONOPENLINEMESSAGEDELETE",
                OpenLineEvents::messageDeleted)));
  }

  private static List<Event> started(Work work, SessionEvent.Started started) {
    return session(work, "ONSESSIONSTART", started.dialog(), started.session(), started.by());
  }

  private static List<Event> reopened(Work work, SessionEvent.Reopened again) {
    return session(work, "ONSESSIONSTART", again.dialog(), again.session(), UserId.SYSTEM);
  }

  private static List<Event> finished(Work work, SessionEvent.Finished finished) {
    return session(work, "ONSESSIONFINISH", finished.dialog(), finished.session(), finished.by());
  }

  private static List<Event> session(
      Work work, String code, Dialog dialog, Session session, UserId by) {
    ObjectNode data = EventData.object();
    data.set("DATA", EventData.session(work, dialog, session));
    return List.of(Event.in(dialog.id(), code, data).causedBy(by));
  }

  private static List<Event> messageAdded(Work work, DialogEvent.MessageAdded added) {
    ObjectNode data = EventData.object();
    data.set("DATA", EventData.message(added.dialog(), added.message()));
    return List.of(
        Event.in(added.dialog().id(), "ONOPENLINEMESSAGEADD", data)
            .causedBy(added.message().author()));
  }

  /// Source: contract/events/ONOPENLINEMESSAGEUPDATE.json
  private static List<Event> messageChanged(Work work, DialogEvent.MessageChanged changed) {
    Message message = changed.message();
    return List.of(
        named("ONOPENLINEMESSAGEUPDATE", changed.dialog(), message).causedBy(message.author()));
  }

  /// Source: contract/events/ONOPENLINEMESSAGEDELETE.json
  private static List<Event> messageDeleted(Work work, DialogEvent.MessageDeleted deleted) {
    return List.of(
        named("ONOPENLINEMESSAGEDELETE", deleted.dialog(), deleted.message())
            .causedBy(deleted.by()));
  }

  private static Event named(String code, Dialog dialog, Message message) {
    long chat = dialog.id().value();
    ObjectNode data = EventData.object().put("CONNECTOR", dialog.connector());
    data.put("LINE", dialog.line().value());
    ObjectNode element = data.putArray("DATA").addObject();
    element.putObject("im").put("chat_id", chat).put("message_id", message.id());
    element.putObject("message").put("id", message.id());
    element.putObject("chat").put("id", chat);
    return Event.in(dialog.id(), code, data);
  }
}
