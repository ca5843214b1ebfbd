package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.user.Right;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the sessions that somebody sees because a colleague takes part.
final class Colleagues {
  private Colleagues() {}

  /// @param members who takes part in which of the sessions
  static List<Counts.Group> groups(
      Collection<Viewer> viewers,
      Map<UserId, Set<UserId>> colleagues,
      Map<Long, Counts.Group> sessions,
      Map<Long, Set<UserId>> members) {
    List<Counts.Group> groups = new ArrayList<>();
    for (Viewer viewer : viewers) {
      Set<UserId> known = colleagues.getOrDefault(viewer.user(), Set.of());
      sessions.forEach((session, group) -> {
        Set<UserId> part = members.getOrDefault(session, Set.of());
        boolean sees =
            !part.contains(viewer.user())
                && part.stream().anyMatch(known::contains)
                && viewer
                    .grants()
                    .onAny(Right.HISTORY_DEPARTMENT, List.of(group.line(), group.current()));
        if (sees) {
          groups.add(of(viewer, group));
        }
      });
    }
    return groups;
  }

  private static Counts.Group of(Viewer viewer, Counts.Group group) {
    return new Counts.Group(
        viewer.user().value(),
        group.line(),
        group.current(),
        group.queued(),
        group.operator(),
        group.sessions());
  }
}
