package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.ZoneId;
import java.util.List;

/// Wires the messenger's methods.
public final class ImModule {
  private final List<Method> methods;

  /// @param zone in which moments are told
  public ImModule(Database database, Lanes lanes, FileStore files, FileLinks links, ZoneId zone) {
    WireDates dates = new WireDates(zone);
    this.methods = new FileMethods(database, lanes, files, links, dates).methods();
  }

  public List<Method> methods() {
    return methods;
  }
}
