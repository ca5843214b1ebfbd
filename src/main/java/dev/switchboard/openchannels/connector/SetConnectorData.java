package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Says which channel stands behind a connector on a line, replacing what was said before: with
/// this it is configured. False when there is no such connector or line.
///
/// Source: contract/methods/imopenlines/imconnector.connector.data.set.json
record SetConnectorData(String code, long application, LineId line, String data)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Connectors connectors = Connectors.in(work);
    Optional<Connector> connector = connectors.find(code, application);
    if (connector.isEmpty() || Lines.in(work).find(line).isEmpty()) {
      return false;
    }
    connectors.save(connectors.on(connector.get(), line).withData(data, work.now()));
    work.emit(ConnectorChange.of(ConnectorChange.What.CONFIGURED, connector.get(), line.value()));
    return true;
  }
}
