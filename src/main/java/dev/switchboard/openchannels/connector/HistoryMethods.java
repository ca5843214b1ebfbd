package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.ImportHistory;
import dev.switchboard.openchannels.session.ImportHistory.Outcome;
import dev.switchboard.openchannels.session.ImportHistory.Reason;
import dev.switchboard.openchannels.session.PastConversation;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a company brings along what its clients and it said to each other in another system.
final class HistoryMethods {
  private static final RestError DENIED =
      RestError.forbidden("ACCESS_DENIED", "Only an administrator may import history");

  private static final RestError NO_CONNECTOR =
      RestError.badRequest(
          "IMCONNECTOR_NO_CORRECT_PROVIDER",
          "A connector expected that was registered by imconnector.register, omnichannel, or the"
              + " livechat of a line that has one");
  private static final RestError NO_CHANNEL =
      RestError.badRequest(
          "CHANNEL_NOT_FOUND", "CHANNEL as the ID of an Omnichannel channel of this LINE expected");

  private final Lanes lanes;
  private final Database database;
  private final List<BuiltIn> builtIn;

  HistoryMethods(Lanes lanes, Database database, List<BuiltIn> builtIn) {
    this.lanes = lanes;
    this.database = database;
    this.builtIn = builtIn;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.history.import")
            .scope("imopenlines")
            .access(new Access.Administrator(DENIED))
            .param(Param.text("CONNECTOR").requiredArgument())
            .param(Param.id("LINE").requiredArgument())
            .param(Param.id("CHANNEL"))
            .param(Param.list("CONVERSATIONS").requiredArgument())
            .handledBy(this::take));
  }

  private Map<String, Object> take(Caller caller, Params params) {
    PastChannel channel = channel(caller.portal(), params);
    List<PastConversation> past = new HistoryReader(channel).read(params.list("CONVERSATIONS"));
    return switch (lanes.call(caller.portal(), new ImportHistory(past))) {
      case Outcome.Imported(List<ImportHistory.Entry> entries) ->
          Map.of("conversations", entries.stream().map(HistoryMethods::entry).toList());
      case Outcome.Refused(int at, Reason reason) ->
          throw refusal("CONVERSATIONS[" + at + "]: ", reason);
    };
  }

  /// Whoever has registered the connector: to move a company's history is its administrator's
  /// affair.
  private PastChannel channel(PortalId portal, Params params) {
    LineId line = ConnectorCalls.line(params);
    String code = ConnectorCalls.connector(params);
    if (code.equals(OmnichannelWebhook.CONNECTOR)) {
      return params
          .integer("CHANNEL")
          .flatMap(id -> SqlOmnichannel.find(database, portal, id))
          .filter(channel -> channel.line().equals(line) && !channel.isGuest())
          .map(PastChannel::of)
          .orElseThrow(() -> NO_CHANNEL);
    }
    return SqlConnectors.find(database, portal, code)
        .map(connector -> PastChannel.of(connector, line))
        .or(() -> recognising(portal, code, line))
        .orElseThrow(() -> NO_CONNECTOR);
  }

  private Optional<PastChannel> recognising(PortalId portal, String code, LineId line) {
    return builtIn.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .flatMap(one -> one.recognising(portal, line))
        .map(known -> sent -> known.client(sent.user(), sent.card()));
  }

  private static Map<String, Object> entry(ImportHistory.Entry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("chat", entry.chat().value());
    row.put("session", entry.session());
    row.put("client", entry.client().value());
    row.put("repeated", entry.repeated());
    return row;
  }

  private static RestError refusal(String where, Reason reason) {
    return switch (reason) {
      case NO_LINE ->
          RestError.badRequest("NOT_ACTIVE_LINE", "The line with this ID does not exist");
      case NO_EMPLOYEE ->
          RestError.badRequest(
              "USER_NOT_FOUND",
              where + "message.user_id of an employee expected, dismissed or not");
      case NOT_PAST ->
          RestError.badRequest("DATE_NOT_PAST", where + "message.date in the past expected");
      case LIVE ->
          RestError.badRequest(
              "DIALOG_IS_LIVE", where + "somebody has written in this dialog here already");
      case OLDER ->
          RestError.badRequest(
              "HISTORY_OUT_OF_ORDER",
              where + "the dialog holds later messages already; import the oldest first");
      case PARTLY_KNOWN ->
          RestError.badRequest(
              "CONVERSATION_CHANGED",
              where + "some of its messages are there already, but not as this conversation");
    };
  }
}
