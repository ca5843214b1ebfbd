package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// Lines as read from outside the lanes: what is committed.
public final class LineView {
  private final Database database;

  public LineView(Database database) {
    this.database = database;
  }

  /// Costs two indexed reads.
  public Optional<Line> find(PortalId portal, LineId line) {
    return SqlLines.read(database, portal, line);
  }

  /// Whether there is such a line, switched on.
  public boolean isOn(PortalId portal, LineId line) {
    return find(portal, line).filter(Line::active).isPresent();
  }

  /// Every line, by id. Costs two queries.
  public List<Line> all(PortalId portal) {
    return SqlLines.readAll(database, portal);
  }
}
