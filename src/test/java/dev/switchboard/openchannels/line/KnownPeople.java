package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// People whom the test makes known.
final class KnownPeople implements LinePeople {
  final Map<UserId, Person> known = new HashMap<>();
  final Map<Long, List<UserId>> departments = new HashMap<>();
  final Set<UserId> online = new HashSet<>();

  @Override
  public Map<UserId, Person> people(PortalId portal, Collection<UserId> users) {
    return known.entrySet().stream()
        .filter(entry -> users.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<UserId> members(PortalId portal, long department) {
    return departments.getOrDefault(department, List.of());
  }

  @Override
  public Set<UserId> online(PortalId portal, Collection<UserId> users) {
    return users.stream().filter(online::contains).collect(Collectors.toSet());
  }
}
