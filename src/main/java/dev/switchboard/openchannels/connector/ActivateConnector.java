package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Switches a connector on or off on a line. False when there is no such connector or line.
///
/// Source: contract/methods/imopenlines/imconnector.activate.json
record ActivateConnector(String code, long application, LineId line, boolean on, UserId by)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Connectors connectors = Connectors.in(work);
    Optional<Connector> connector = connectors.find(code, application);
    if (connector.isEmpty() || Lines.in(work).find(line).isEmpty()) {
      return false;
    }
    ConnectorLine before = connectors.on(connector.get(), line);
    if (before.active() != on) {
      connectors.save(before.activated(on, work.now()));
      work.emit(
          ConnectorChange.of(
              on ? ConnectorChange.What.ACTIVATED : ConnectorChange.What.DEACTIVATED,
              connector.get(),
              line.value()));
    }
    if (before.active() && !on) {
      work.emit(new ConnectorEvent.SwitchedOff(connector.get(), line, by));
    }
    return true;
  }
}
