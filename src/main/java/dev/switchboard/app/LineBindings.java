package dev.switchboard.app;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LinePeople;
import dev.switchboard.openchannels.line.LineRights;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What lines ask about employees, answered by the directory.
record LineBindings(Directory directory, InstantSource clock) implements LineRights, LinePeople {
  private static final Duration ONLINE = Duration.ofMinutes(5);

  @Override
  public Predicate<LineId> viewable(Caller caller) {
    return with(caller, Right.LINES_VIEW);
  }

  @Override
  public Predicate<LineId> modifiable(Caller caller) {
    return with(caller, Right.LINES_MODIFY);
  }

  private Predicate<LineId> with(Caller caller, Right right) {
    Grants grants = directory.grants(caller.portal(), caller.user());
    return line -> grants.on(right, line.value());
  }

  @Override
  public Map<UserId, Person> people(PortalId portal, Collection<UserId> users) {
    return directory.find(portal, users).values().stream()
        .collect(Collectors.toMap(User::id, LineBindings::person));
  }

  private static Person person(User user) {
    return new Person(
        user.profile().fullName(), user.profile().workPosition(), user.profile().avatar(), 0);
  }

  @Override
  public List<UserId> members(PortalId portal, long department) {
    return directory.departments(portal).entrySet().stream()
        .filter(member -> member.getValue().contains(department))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingLong(UserId::value))
        .toList();
  }

  @Override
  public Set<UserId> online(PortalId portal, Collection<UserId> users) {
    Map<UserId, Presence> presences = directory.presences(portal);
    return directory.find(portal, users).values().stream()
        .filter(user -> isOnline(user, presences.get(user.id())))
        .map(User::id)
        .collect(Collectors.toSet());
  }

  /// Who has said whether he is there is believed; of the others the last sign of life counts.
  private boolean isOnline(User user, @Nullable Presence presence) {
    if (presence != null) {
      return presence.state().takesDialogs();
    }
    Instant last = user.times().lastActivity();
    return last != null && last.plus(ONLINE).isAfter(clock.instant());
  }
}
