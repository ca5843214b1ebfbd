package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.presence.Presences;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everybody who can be given a dialog: whether he is there, on which lines, and how much he has.
record People(Database database, PortalId portal) {
  /// Five queries.
  List<Map<String, @Nullable Object>> json() {
    List<User> people =
        new Directory(database)
            .employees(portal).stream().filter(user -> user.effectiveRole() != Role.NONE).toList();
    Collection<Long> ids = people.stream().map(user -> user.id().value()).toList();
    Map<Long, Set<Long>> lines = database.read(sql -> SqlViewers.lines(sql, portal, ids));
    Map<Long, Integer> loads = database.read(sql -> SqlCounts.loads(sql, portal));
    Map<UserId, Presence> presences = Presences.read(database, portal);
    return people.stream()
        .map(user -> {
          Map<String, @Nullable Object> json = person(user);
          json.put("presence", word(presences.get(user.id())));
          json.put("lines", new TreeSet<>(lines.getOrDefault(user.id().value(), Set.of())));
          json.put("load", loads.getOrDefault(user.id().value(), 0));
          return json;
        })
        .toList();
  }

  private static Map<String, @Nullable Object> person(User user) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", user.id().value());
    json.put("name", user.profile().fullName());
    json.put("avatar", CardJson.orNull(user.profile().avatar()));
    json.put("position", CardJson.orNull(user.profile().workPosition()));
    json.put("role", user.effectiveRole().name());
    return json;
  }

  /// Who has never said anything counts as there.
  private static String word(@Nullable Presence presence) {
    return word(presence == null ? PresenceState.ONLINE : presence.state());
  }

  static String word(PresenceState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
