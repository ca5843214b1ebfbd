package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.connector.ConfirmDelivery.Confirmed;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// How registered channels hand in what clients write, and say what became of our messages.
final class MessageMethods {
  private static final int MOST_MESSAGES = 100;
  private static final int LONGEST_NAME = 255;
  private static final RestError NO_LINE =
      RestError.badRequest(
          "NOT_ACTIVE_LINE", "The line with this ID is inactive or does not exist");
  private static final RestError NOT_RENAMED =
      RestError.badRequest("CHAT_RENAMING_FAILED", "Failed to rename the chat");
  private static final RestError NAME_ARGUMENTS =
      RestError.argument(
          "Required parameters NAME, CHAT_ID, USER_ID, CONNECTOR, or LINE are missing");

  private final Lanes lanes;
  private final Database database;
  private final ConnectorCalls calls;
  private final Exchanges exchanges;

  MessageMethods(Lanes lanes, Database database, ConnectorCalls calls, Exchanges exchanges) {
    this.exchanges = exchanges;
    this.lanes = lanes;
    this.database = database;
    this.calls = calls;
  }

  List<Method> methods() {
    return List.of(
        noted("imconnector.send.messages", (caller, params) -> hand(caller, params, Kind.SEND)),
        noted("imconnector.update.messages", (caller, params) -> hand(caller, params, Kind.UPDATE)),
        noted("imconnector.delete.messages", (caller, params) -> hand(caller, params, Kind.DELETE)),
        noted("imconnector.send.status.delivery", this::delivered),
        noted("imconnector.send.status.reading", this::read),
        calls
            .method("imconnector.chat.name.set")
            .param(missingName(Param.text("CONNECTOR")))
            .param(missingName(Param.id("LINE")))
            .param(missingName(Param.text("CHAT_ID")))
            .param(missingName(Param.text("NAME")))
            .param(Param.text("USER_ID"))
            .handledBy(this::setName));
  }

  /// A method of which is remembered, for the channel, how it went.
  private Method noted(String name, BiFunction<Caller, Params, Map<String, Object>> handler) {
    return calls
        .onLine(name)
        .handledBy((caller, params) -> new Noted(exchanges, name).call(caller, params, handler));
  }

  private static Param missingName(Param param) {
    return param.required(NAME_ARGUMENTS.code(), NAME_ARGUMENTS.description());
  }

  /// What is done with the messages of a call.
  private enum Kind {
    SEND,
    UPDATE,
    DELETE;

    private Command<TakeMessage.Outcome> command(Connector of, LineId line, SentMessage message) {
      return switch (this) {
        case SEND -> new TakeMessage(of, line, message);
        case UPDATE -> new ChangeMessage(of, line, message);
        case DELETE -> new RemoveMessage(of, line, message);
      };
    }
  }

  /// All messages are handed to the lane at once, so that they share a commit.
  ///
  /// Source: contract/methods/imopenlines/imconnector.send.messages.json, .update.messages
  private Map<String, Object> hand(Caller caller, Params params, Kind kind) {
    List<Members> elements = elements(params);
    if (kind != Kind.DELETE && !elements.stream().allMatch(MessageReader::isWhole)) {
      throw RestError.argument("The incorrect structure of a message inside MESSAGES parameter");
    }
    LineId line = ConnectorCalls.line(params);
    Connector connector =
        connector(caller, params, "Failed to find a suitable provider for the connector");
    demandOpen(caller, connector, line);
    List<CompletableFuture<SendResult.Element>> results =
        elements.stream()
            .map(kind == Kind.DELETE ? MessageReader::readId : MessageReader::read)
            .map(read ->
                read.errors().isEmpty()
                    ? submit(caller, kind.command(connector, line, read.message()))
                    : CompletableFuture.<SendResult.Element>completedFuture(
                        new SendResult.Element.Faulty(read.errors())))
            .toList();
    List<SendResult.Element> settled = results.stream().map(MessageMethods::settled).toList();
    return switch (kind) {
      case SEND -> SendResult.ofSent(elements, settled);
      case UPDATE -> SendResult.ofUpdated(elements, settled);
      case DELETE -> SendResult.ofDeleted(elements, settled);
    };
  }

  private CompletableFuture<SendResult.Element> submit(
      Caller caller, Command<TakeMessage.Outcome> command) {
    return lanes
        .submit(caller.portal(), command)
        .thenApply(outcome ->
            switch (outcome) {
              case TakeMessage.Outcome.Taken taken -> new SendResult.Element.Stored(taken);
              case TakeMessage.Outcome.NoEmployee _ ->
                  SendResult.faulty("message.user_id of an employee expected");
              case TakeMessage.Outcome.NoMessage _ ->
                  SendResult.faulty("message.id of a message of this client expected");
              case TakeMessage.Outcome.LineInactive _ -> throw NO_LINE;
            });
  }

  private static SendResult.Element settled(CompletableFuture<SendResult.Element> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /// Source: contract/methods/imopenlines/imconnector.send.status.delivery.json
  private Map<String, Object> delivered(Caller caller, Params params) {
    List<Members> elements = elements(params);
    Connector connector =
        connector(caller, params, "Unable to find a suitable provider for the connector");
    List<Confirmed> confirmed =
        elements.stream().flatMap(element -> confirmed(element).stream()).toList();
    lanes.call(
        caller.portal(),
        new ConfirmDelivery(connector.code(), ConnectorCalls.line(params), confirmed));
    return statusAnswer();
  }

  private static Optional<Confirmed> confirmed(Members element) {
    List<String> ids =
        element.object("message").list("id").stream()
            .filter(JsonNode::isValueNode)
            .map(JsonNode::asString)
            .filter(id -> !id.isBlank() && id.length() <= MessageReader.LONGEST_ID)
            .limit(MOST_MESSAGES)
            .toList();
    return message(element).filter(_ -> !ids.isEmpty()).map(message -> new Confirmed(message, ids));
  }

  /// Moves the mark that operators see at what the client has read. No event tells of it.
  ///
  /// Source: contract/methods/imopenlines/imconnector.send.status.reading.json
  private Map<String, Object> read(Caller caller, Params params) {
    List<Members> elements = elements(params);
    Connector connector =
        connector(caller, params, "Unable to find a suitable provider for the connector");
    List<Long> read = elements.stream().flatMap(element -> message(element).stream()).toList();
    lanes.call(
        caller.portal(), new ConfirmReading(connector.code(), ConnectorCalls.line(params), read));
    return statusAnswer();
  }

  /// Our number of a message that an element is about.
  private static Optional<Long> message(Members element) {
    return element.object("im").value("message_id").flatMap(Params::number);
  }

  private static Map<String, Object> statusAnswer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("SUCCESS", true);
    answer.put("DATA", List.of());
    return answer;
  }

  /// Source: contract/methods/imconnector/imconnector.chat.name.set.json
  private Map<String, Object> setName(Caller caller, Params params) {
    LineId line = ConnectorCalls.line(params);
    String chat = params.text("CHAT_ID").orElse("").strip();
    String user = params.text("USER_ID").orElse("").strip();
    String name = params.text("NAME").orElse("").strip();
    Connector connector =
        connector(caller, params, "Unable to find a suitable provider for the connector");
    if (user.isEmpty() && !connector.flags().chatGroup()) {
      throw NAME_ARGUMENTS;
    }
    demandOpen(caller, connector, line);
    boolean renamed =
        name.length() <= LONGEST_NAME
            && lanes.call(caller.portal(), new NameChat(connector.place(line, chat, user), name));
    if (!renamed) {
      throw NOT_RENAMED;
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("SUCCESS", true);
    answer.put("DATA", Map.of("RESULT", Map.of()));
    return answer;
  }

  private static List<Members> elements(Params params) {
    JsonNode sent =
        params
            .value("MESSAGES")
            .filter(value -> !(value.isValueNode() && value.asString().isBlank()))
            .filter(value -> !(value.isContainer() && value.isEmpty()))
            .orElseThrow(() -> ConnectorCalls.argument("MESSAGES"));
    if (!sent.isContainer()) {
      throw RestError.argument("The value of an argument 'MESSAGES' must be of type array");
    }
    Stream<JsonNode> elements = sent.values().stream();
    List<Members> members = elements.map(Members::new).toList();
    if (!members.stream().allMatch(member -> member.node().isObject())) {
      throw RestError.argument("The MESSAGES parameter must be an array of messages (arrays)");
    }
    if (members.size() > MOST_MESSAGES) {
      throw RestError.argument(
          "The MESSAGES parameter must have at most " + MOST_MESSAGES + " messages");
    }
    return members;
  }

  private Connector connector(Caller caller, Params params, String otherwise) {
    return SqlConnectors.find(database, caller.portal(), ConnectorCalls.connector(params))
        .filter(known -> known.application() == ConnectorCalls.application(caller))
        .orElseThrow(() -> RestError.badRequest("IMCONNECTOR_NO_CORRECT_PROVIDER", otherwise));
  }

  private void demandOpen(Caller caller, Connector connector, LineId line) {
    if (!SqlConnectors.isOpen(database, caller.portal(), connector.code(), line)) {
      throw NO_LINE;
    }
  }
}
