package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lines need to know about employees.
public interface LinePeople {
  /// What others see of an employee.
  ///
  /// @param position empty for none
  /// @param avatar address of the picture, or empty
  /// @param avatarId file of the picture, or 0
  record Person(String name, String position, String avatar, long avatarId) {}

  /// Those of the users who are known, in one look-up.
  Map<UserId, Person> people(PortalId portal, Collection<UserId> users);

  /// Who works in a department, in a lasting order; nobody when there is no such department.
  List<UserId> members(PortalId portal, long department);

  /// Those of the users who are online.
  Set<UserId> online(PortalId portal, Collection<UserId> users);
}
