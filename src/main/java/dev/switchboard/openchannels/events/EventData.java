package dev.switchboard.openchannels.events;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What events tell of dialogs, sessions and messages.
///
/// `connector.chat_id` and `connector.user_id` are the ids in the channel, as in the user code;
/// `chat.id` and `user.id` are ours.
public final class EventData {
  private EventData() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// The value of `DATA` of an event about a session: a list of one.
  ///
  /// Source: contract/events/ONSESSIONSTART.json, ONIMCONNECTORDIALOGSTART.json
  public static ArrayNode session(Work work, Dialog dialog, Session session) {
    ObjectNode data = object();
    data.set("connector", connector(dialog));
    data.putObject("session")
        .put("id", session.id())
        .put("closed", session.isOpen() ? "N" : "Y")
        .put("parent_id", session.parent())
        .put("close_term", closeTerm(work, session.line()));
    data.putObject("chat").put("id", dialog.id().value());
    data.putObject("user").put("id", dialog.client().value());
    return JsonNodeFactory.instance.arrayNode().add(data);
  }

  /// Minutes.
  private static long closeTerm(Work work, LineId line) {
    return Lines.in(work).find(line).map(Line::fullCloseTime).map(Duration::toMinutes).orElse(0L);
  }

  /// The client's place in the channel, on the line of which he writes, whichever line has taken
  /// the dialog over.
  private static ObjectNode connector(Dialog dialog) {
    return object()
        .put("connector_id", dialog.connector())
        .put("line_id", dialog.line().value())
        .put("chat_id", dialog.channelChat())
        .put("user_id", dialog.channelUser());
  }

  /// The value of `DATA` of an event about a message: a list of one.
  ///
  /// Source: contract/events/ONOPENLINEMESSAGEADD.json
  static ArrayNode message(Dialog dialog, Message message) {
    ObjectNode data = object();
    data.set("connector", connector(dialog));
    data.putObject("chat").put("id", dialog.id().value());
    ObjectNode said = data.putObject("message");
    said.put("id", message.id());
    said.put(
        "date",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            message.createdAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
    said.put("text", message.text());
    said.set("files", files(message));
    said.put("attach", "");
    said.put("system", message.origin() == Message.Origin.SYSTEM ? "Y" : "N");
    said.put("user_id", message.author().value());
    data.putArray("ref");
    data.putObject("extra").put("EXTRA_URL", "");
    return JsonNodeFactory.instance.arrayNode().add(data);
  }

  /// What goes with a message, each with the link by which its receiver opens it.
  public static ArrayNode files(Message message) {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    message
        .params()
        .files()
        .forEach(file ->
            files
                .addObject()
                .put("id", file.id())
                .put("name", file.name())
                .put("type", file.type())
                .put("size", file.size())
                .put("link", file.url()));
    return files;
  }
}
