package dev.switchboard.crm;

import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.duplicate.DuplicateMethods;
import dev.switchboard.crm.kind.KindMethods;
import dev.switchboard.crm.kind.LinkMethods;
import dev.switchboard.crm.status.StatusMethods;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Wires the CRM.
public final class CrmModule {
  private final List<Method> methods = new ArrayList<>();

  /// @param zone that times are read and shown in
  public CrmModule(Database database, Lanes lanes, ZoneId zone, CrmAccess access) {
    methods.addAll(new KindMethods(database, lanes, zone, access).methods());
    methods.addAll(new LinkMethods(database, lanes, access).methods());
    methods.addAll(new StatusMethods(zone, access).methods());
    methods.addAll(new DuplicateMethods(database, access).methods());
  }

  public List<Method> methods() {
    return List.copyOf(methods);
  }
}
