package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Registers a channel; the application that has it may say everything anew. False when the code
/// belongs to another application.
///
/// Source: contract/methods/imopenlines/imconnector.register.json
record RegisterConnector(
    String code,
    long application,
    String name,
    String placementHandler,
    String icons,
    Connector.Flags flags)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Connectors connectors = Connectors.in(work);
    Optional<Connector> known = connectors.find(code);
    if (known.filter(other -> other.application() != application).isPresent()) {
      return false;
    }
    connectors.save(
        new Connector(
            code,
            application,
            name,
            placementHandler,
            icons,
            flags,
            known.map(Connector::createdAt).orElse(work.now())));
    work.emit(new ConnectorChange(ConnectorChange.What.REGISTERED, code, name, 0));
    return true;
  }
}
