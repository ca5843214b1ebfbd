package dev.switchboard.openchannels.events;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.session.SessionEvent;
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
                SessionEvent.Finished.class, "ONSESSIONFINISH", OpenLineEvents::finished),
            new EventTable.Entry<>(
                DialogEvent.MessageAdded.class,
                "ONOPENLINEMESSAGEADD",
                OpenLineEvents::messageAdded),
            new EventTable.Entry<>(
                DialogEvent.MessageChanged.class,
                "ONOPENLINEMESSAGEUPDATE",
                OpenLineEvents::messageChanged)));
  }

  private static List<Event> started(Work work, SessionEvent.Started started) {
    ObjectNode data = EventData.object();
    data.set("DATA", EventData.session(work, started.dialog(), started.session()));
    return List.of(Event.in(started.dialog().id(), "ONSESSIONSTART", data).causedBy(started.by()));
  }

  private static List<Event> finished(Work work, SessionEvent.Finished finished) {
    ObjectNode data = EventData.object();
    data.set("DATA", EventData.session(work, finished.dialog(), finished.session()));
    return List.of(
        Event.in(finished.dialog().id(), "ONSESSIONFINISH", data).causedBy(finished.by()));
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
    long chat = changed.dialog().id().value();
    long message = changed.message().id();
    ObjectNode data = EventData.object().put("CONNECTOR", changed.dialog().connector());
    data.put("LINE", changed.dialog().line().value());
    ObjectNode element = data.putArray("DATA").addObject();
    element.putObject("im").put("chat_id", chat).put("message_id", message);
    element.putObject("message").put("id", message);
    element.putObject("chat").put("id", chat);
    return List.of(
        Event.in(changed.dialog().id(), "ONOPENLINEMESSAGEUPDATE", data)
            .causedBy(changed.message().author()));
  }
}
