package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// The committed dialogs of items of the CRM, the one that was last written in first.
public final class CrmDialogs {
  private final Database database;

  public CrmDialogs(Database database) {
    this.database = database;
  }

  /// @param open only those that somebody works on
  public List<Dialog> of(PortalId portal, CrmObject item, boolean open) {
    return SqlCrmDialogs.of(database, portal, item, open);
  }

  public Optional<Dialog> last(PortalId portal, CrmObject item) {
    return of(portal, item, false).stream().findFirst();
  }
}
