package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The registered connectors of a portal, as a command sees them.
public final class Connectors {
  private final Work work;

  private Connectors(Work work) {
    this.work = work;
  }

  static Connectors in(Work work) {
    return new Connectors(work);
  }

  /// A dialog at this place is not with one person but with a whole chat of the channel.
  public static boolean isGroup(String place) {
    return Connector.isGroup(place);
  }

  /// Drops the connectors of an application that is removed.
  public static void forget(Work work, long application) {
    Connectors connectors = in(work);
    SqlConnectors.all(work).stream()
        .filter(connector -> connector.application() == application)
        .forEach(connectors::remove);
  }

  Optional<Connector> find(String code) {
    return SqlConnectors.connectors(work).find(code);
  }

  /// A connector, if it is this application's.
  Optional<Connector> find(String code, long application) {
    return find(code).filter(known -> known.application() == application);
  }

  /// The applications that have registered any.
  List<Long> applications() {
    return SqlConnectors.all(work).stream().map(Connector::application).distinct().toList();
  }

  void save(Connector connector) {
    SqlConnectors.connectors(work).save(connector);
  }

  /// Removes a connector from the portal and from its lines.
  void remove(Connector connector) {
    removeLines(SqlConnectors.linesOf(work, connector.code()).stream());
    SqlConnectors.connectors(work).remove(connector);
  }

  ConnectorLine on(Connector connector, LineId line) {
    return SqlConnectors.lines(work)
        .find(connector.code(), line.value())
        .orElseGet(() -> ConnectorLine.fresh(connector.code(), line));
  }

  void save(ConnectorLine line) {
    SqlConnectors.lines(work).save(line);
  }

  void lineDeleted(LineId line) {
    removeLines(SqlConnectors.on(work, line).stream());
  }

  private void removeLines(Stream<ConnectorLine> lines) {
    lines.forEach(SqlConnectors.lines(work)::remove);
  }
}
