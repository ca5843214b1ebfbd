package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.events.Event;
import dev.switchboard.openchannels.events.EventData;
import dev.switchboard.openchannels.events.EventTable;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.OperatorDisplay;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/// What the application that has registered a connector hears of it, and nobody else.
final class ConnectorEvents {
  private static final String MESSAGE_ADD = "ONIMCONNECTORMESSAGEADD";
  private static final String MESSAGE_DELETE = "ONIMCONNECTORMESSAGEDELETE";
  private static final String MESSAGE_UPDATE = "ONIMCONNECTORMESSAGEUPDATE";
  private static final String DIALOG_START = "ONIMCONNECTORDIALOGSTART";
  private static final String DIALOG_FINISH = "ONIMCONNECTORDIALOGFINISH";
  private static final String STATUS_DELETE = "ONIMCONNECTORSTATUSDELETE";
  private static final String LINE_DELETE = "ONIMCONNECTORLINEDELETE";

  private ConnectorEvents() {}

  static EventTable table() {
    return new EventTable(
        List.of(
            new EventTable.Entry<>(
                DialogEvent.MessageAdded.class, MESSAGE_ADD, ConnectorEvents::messageAdded),
            new EventTable.Entry<>(
                DialogEvent.MessageChanged.class, MESSAGE_UPDATE, ConnectorEvents::messageChanged),
            new EventTable.Entry<>(
                DialogEvent.MessageDeleted.class, MESSAGE_DELETE, ConnectorEvents::messageDeleted),
            new EventTable.Entry<>(
                SessionEvent.Started.class, DIALOG_START, ConnectorEvents::started),
            new EventTable.Entry<>(
                SessionEvent.Reopened.class, DIALOG_START, ConnectorEvents::reopened),
            new EventTable.Entry<>(
                SessionEvent.Finished.class, DIALOG_FINISH, ConnectorEvents::finished),
            new EventTable.Entry<>(
                ConnectorEvent.SwitchedOff.class, STATUS_DELETE, ConnectorEvents::switchedOff),
            new EventTable.Entry<>(
                LineEvent.LineDeleted.class, LINE_DELETE, ConnectorEvents::lineDeleted)));
  }

  /// The connector of a dialog, if an application has registered it.
  private static Optional<Connector> connector(Work work, Dialog dialog) {
    return Connector.isPlaceOfOne(dialog.place())
        ? Connectors.in(work).find(dialog.connector())
        : Optional.empty();
  }

  /// Source: contract/events/ONIMCONNECTORMESSAGEADD.json
  private static List<Event> messageAdded(Work work, DialogEvent.MessageAdded added) {
    Dialog dialog = added.dialog();
    Message message = added.message();
    return leavingBy(work, dialog, message)
        .map(connector -> {
          ObjectNode said = EventData.object().put("user_id", message.author().value());
          said.put("text", text(work, connector, dialog, message));
          if (!message.params().files().isEmpty()) {
            said.set("files", EventData.files(message));
          }
          return List.of(outgoing(MESSAGE_ADD, connector, dialog, message, said).carrying(message));
        })
        .orElse(List.of());
  }

  /// Source: contract/events/ONIMCONNECTORMESSAGEUPDATE.json
  private static List<Event> messageChanged(Work work, DialogEvent.MessageChanged changed) {
    Dialog dialog = changed.dialog();
    Message message = changed.message();
    return leavingBy(work, dialog, message)
        .filter(connector -> connector.flags().editInternalMessages())
        .map(connector -> {
          ObjectNode said = EventData.object();
          message.params().channelIds().forEach(said.putArray("id")::add);
          said.put("text", text(work, connector, dialog, message));
          return List.of(outgoing(MESSAGE_UPDATE, connector, dialog, message, said));
        })
        .orElse(List.of());
  }

  /// A message that the channel knows by several ids is taken back under each of them.
  ///
  /// Source: contract/events/ONIMCONNECTORMESSAGEDELETE.json
  private static List<Event> messageDeleted(Work work, DialogEvent.MessageDeleted deleted) {
    Dialog dialog = deleted.dialog();
    Message message = deleted.message();
    List<String> ids = message.params().channelIds();
    return leavingBy(work, dialog, message)
        .filter(connector -> connector.flags().delInternalMessages())
        .map(connector ->
            (ids.isEmpty() ? List.of("") : ids)
                .stream()
                    .map(id -> EventData.object().put("id", id))
                    .map(said -> outgoing(MESSAGE_DELETE, connector, dialog, message, said))
                    .toList())
        .orElse(List.of());
  }

  /// The connector by which a message leaves for the client. What stays inside does not, nor what
  /// has an external id: it has come from the channel.
  private static Optional<Connector> leavingBy(Work work, Dialog dialog, Message message) {
    return message.inside() || message.externalId() != null
        ? Optional.empty()
        : connector(work, dialog).filter(connector -> wants(connector, message.origin()));
  }

  private static boolean wants(Connector connector, Message.Origin origin) {
    return switch (origin) {
      case CLIENT -> false;
      case OPERATOR, AGENT -> true;
      case SYSTEM -> connector.flags().needSystemMessages();
    };
  }

  private static Event outgoing(
      String code, Connector connector, Dialog dialog, Message message, ObjectNode said) {
    ObjectNode data =
        EventData.object().put("CONNECTOR", connector.code()).put("LINE", dialog.line().value());
    ObjectNode element = data.putArray("MESSAGES").addObject();
    element.putObject("im").put("chat_id", dialog.id().value()).put("message_id", message.id());
    element.set("message", said);
    element.putObject("chat").put("id", dialog.channelChat());
    return Event.in(dialog.id(), code, data)
        .causedBy(message.author())
        .onlyFor(connector.application());
  }

  private static String text(Work work, Connector connector, Dialog dialog, Message message) {
    String text = ChannelText.marked(message);
    String name = connector.flags().needSignature() ? author(work, dialog, message) : "";
    return name.isEmpty() ? text : "[b]" + name + ":[/b] [br]" + text;
  }

  private static String author(Work work, Dialog dialog, Message message) {
    Optional<Line> hiding =
        Lines.in(work)
            .find(dialog.line())
            .filter(line -> line.operatorDisplay() == OperatorDisplay.HIDE);
    if (message.author().isSystem()) {
      return "";
    }
    if (hiding.isPresent() && message.origin() == Message.Origin.OPERATOR) {
      return hiding.get().defaultOperator().name();
    }
    return Users.in(work).find(message.author()).map(user -> user.profile().fullName()).orElse("");
  }

  private static List<Event> started(Work work, SessionEvent.Started started) {
    return dialogEvent(work, DIALOG_START, started.dialog(), started.session(), started.by());
  }

  private static List<Event> reopened(Work work, SessionEvent.Reopened again) {
    return dialogEvent(work, DIALOG_START, again.dialog(), again.session(), UserId.SYSTEM);
  }

  private static List<Event> finished(Work work, SessionEvent.Finished finished) {
    return dialogEvent(work, DIALOG_FINISH, finished.dialog(), finished.session(), finished.by());
  }

  /// Source: contract/events/ONIMCONNECTORDIALOGSTART.json, ONIMCONNECTORDIALOGFINISH.json
  private static List<Event> dialogEvent(
      Work work, String code, Dialog dialog, Session session, UserId by) {
    return connector(work, dialog)
        .map(connector -> {
          ObjectNode data = EventData.object().put("CONNECTOR", connector.code());
          data.put("LINE", dialog.line().toString());
          data.set("DATA", EventData.session(work, dialog, session));
          return List.of(
              Event.in(dialog.id(), code, data).causedBy(by).onlyFor(connector.application()));
        })
        .orElse(List.of());
  }

  /// Source: contract/events/ONIMCONNECTORSTATUSDELETE.json
  private static List<Event> switchedOff(Work work, ConnectorEvent.SwitchedOff off) {
    ObjectNode data =
        EventData.object().put("connector", off.connector().code()).put("line", off.line().value());
    return List.of(
        Event.of(STATUS_DELETE, data).causedBy(off.by()).onlyFor(off.connector().application()));
  }

  /// Every application with a connector hears of it, once.
  ///
  /// Source: contract/events/ONIMCONNECTORLINEDELETE.json
  private static List<Event> lineDeleted(Work work, LineEvent.LineDeleted deleted) {
    Event event =
        Event.of(LINE_DELETE, LongNode.valueOf(deleted.line().id().value())).causedBy(deleted.by());
    return Connectors.in(work).applications().stream().map(event::onlyFor).toList();
  }
}
