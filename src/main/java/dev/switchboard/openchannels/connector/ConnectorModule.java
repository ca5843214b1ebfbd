package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Wires the channels that applications register.
public final class ConnectorModule {
  private final ConnectorMethods methods;
  private final MessageMethods messages;
  private final HistoryMethods history;
  private final Database database;

  /// @param builtIn the channels that the server has of its own
  /// @param webhooksAllowed whether webhooks may do what needs an application (setting
  ///   `connectors.webhooks`)
  public ConnectorModule(
      Lanes lanes,
      Database database,
      Directory directory,
      List<BuiltIn> builtIn,
      boolean webhooksAllowed,
      Exchanges exchanges) {
    ConnectorCalls calls = new ConnectorCalls(webhooksAllowed);
    this.methods = new ConnectorMethods(lanes, database, directory, builtIn, calls);
    this.database = database;
    this.messages = new MessageMethods(lanes, database, calls, exchanges);
    this.history = new HistoryMethods(lanes, database, builtIn);
  }

  public List<Method> methods() {
    return Stream.of(methods.methods(), messages.methods(), history.methods())
        .flatMap(List::stream)
        .toList();
  }

  /// What the connectors of a portal are called, by their codes.
  public Map<String, String> titles(PortalId portal) {
    return methods.titles(portal);
  }

  /// Every registered connector on every line.
  ///
  /// @param receivers destinations of the deliveries to an application
  public List<ChannelCard> channels(PortalId portal, LongFunction<List<String>> receivers) {
    Map<String, Connector> known =
        SqlConnectors.all(database, portal).stream()
            .collect(Collectors.toMap(Connector::code, Function.identity()));
    return SqlConnectors.lines(database, portal).stream()
        .flatMap(line ->
            Optional.ofNullable(known.get(line.connector()))
                .map(connector -> card(connector, line, receivers))
                .stream())
        .toList();
  }

  private static ChannelCard card(
      Connector connector, ConnectorLine line, LongFunction<List<String>> receivers) {
    return new ChannelCard(
        connector.code() + ":" + line.line(),
        connector.code(),
        connector.name(),
        line.line(),
        line.active(),
        Optional.empty(),
        "",
        receivers.apply(connector.application()));
  }

  /// The events come first: they are told of a line while its connectors are still known.
  public List<EventListener> listeners() {
    return List.of(
        ConnectorEvents.table(),
        (work, event) -> {
          if (event instanceof LineEvent.LineDeleted deleted) {
            Connectors.in(work).lineDeleted(deleted.line().id());
          }
        });
  }
}
