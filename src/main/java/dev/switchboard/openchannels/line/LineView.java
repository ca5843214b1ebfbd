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

  /// Every line of a portal, by id.
  public List<Line> all(PortalId portal) {
    return SqlLines.readAll(database, portal);
  }

  /// Costs two indexed reads.
  public Optional<Line> find(PortalId portal, LineId line) {
    return SqlLines.read(database, portal, line);
  }
}
