package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Removes a channel from the portal and all lines. False when the application has no such one.
///
/// Source: contract/methods/imopenlines/imconnector.unregister.json
record UnregisterConnector(String code, long application) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Connector> known = Connectors.in(work).find(code, application);
    known.ifPresent(connector -> {
      Connectors.in(work).remove(connector);
      work.emit(ConnectorChange.of(ConnectorChange.What.REMOVED, connector, 0));
    });
    return known.isPresent();
  }
}
