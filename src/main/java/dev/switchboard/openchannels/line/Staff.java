package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The people behind the queues of one answer, departments taken apart; each looked up once.
final class Staff {
  /// One employee in a queue.
  ///
  /// @param department through which he is in it, or 0
  record Member(UserId user, long department) {}

  private final PortalId portal;
  private final LinePeople people;
  private final Map<Long, List<UserId>> departments = new HashMap<>();

  Staff(PortalId portal, LinePeople people) {
    this.portal = portal;
    this.people = people;
  }

  /// Everyone in the queue, in order, each once.
  List<Member> of(Line line) {
    Map<UserId, Member> members = new LinkedHashMap<>();
    for (QueueEntry entry : line.queue()) {
      switch (entry) {
        case QueueEntry.User(UserId user) -> members.putIfAbsent(user, new Member(user, 0));
        case QueueEntry.Department(long department) ->
            department(department)
                .forEach(user -> members.putIfAbsent(user, new Member(user, department)));
      }
    }
    return new ArrayList<>(members.values());
  }

  private List<UserId> department(long department) {
    return departments.computeIfAbsent(department, id -> people.members(portal, id));
  }

  Map<UserId, LinePeople.Person> people(Collection<UserId> users) {
    return people.people(portal, users);
  }

  /// Those who are online, in the same order.
  List<Member> online(List<Member> members) {
    var online = people.online(portal, members.stream().map(Member::user).toList());
    return members.stream().filter(member -> online.contains(member.user())).toList();
  }
}
