package dev.switchboard.openchannels.routing;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Map;

/// What the operators of a portal can do, as a command sees it.
public interface Skills {
  static Skills in(Work work) {
    return new SqlSkills(work);
  }

  /// As committed; who has none is not in it.
  static Map<Long, List<String>> read(Database database, PortalId portal) {
    return SqlSkills.read(database, portal);
  }

  /// Of everybody who has some. Costs one query.
  Map<UserId, List<String>> all();

  void save(UserId user, List<String> skills);
}
