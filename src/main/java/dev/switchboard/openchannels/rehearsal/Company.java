package dev.switchboard.openchannels.rehearsal;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.routing.Skills;
import dev.switchboard.openchannels.session.LineTeam;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who plays: the people of a line's queue, in its order, and the bots that it calls.
///
/// @param people what each is called
/// @param skills of those who have some
/// @param bots by the settings that name them
record Company(
    Map<UserId, String> people, Map<Long, List<String>> skills, Map<LineField<Long>, String> bots) {
  static final List<LineField<Long>> BOTS =
      List.of(
          LineFields.WELCOME_BOT_ID,
          LineFields.NO_ANSWER_BOT_ID,
          LineFields.WORKTIME_DAYOFF_BOT_ID,
          LineFields.CLOSE_BOT_ID,
          LineFields.AUTO_CLOSE_BOT_ID);

  /// Four queries.
  static Company of(Database database, PortalId portal, Line line) {
    Directory directory = new Directory(database);
    Map<UserId, User> employees = new LinkedHashMap<>();
    directory.employees(portal).forEach(user -> employees.put(user.id(), user));
    Map<Long, List<UserId>> departments = new HashMap<>();
    directory
        .departments(portal)
        .forEach((user, his) ->
            his.forEach(id -> departments.computeIfAbsent(id, _ -> new ArrayList<>()).add(user)));
    Set<UserId> working = new HashSet<>();
    employees.values().stream()
        .filter(user -> user.effectiveRole() != Role.NONE)
        .forEach(user -> working.add(user.id()));
    LineTeam team = new LineTeam(id -> departments.getOrDefault(id, List.of()), working::contains);
    Map<UserId, String> people = new LinkedHashMap<>();
    for (UserId id : team.operators(line)) {
      User operator = employees.get(id);
      if (operator != null) {
        people.put(id, operator.profile().fullName());
      }
    }
    return new Company(people, Skills.read(database, portal), bots(directory, portal, line));
  }

  private static Map<LineField<Long>, String> bots(
      Directory directory, PortalId portal, Line line) {
    Map<LineField<Long>, String> bots = new LinkedHashMap<>();
    List<UserId> ids = BOTS.stream().map(field -> new UserId(line.get(field))).distinct().toList();
    Map<UserId, User> known = directory.find(portal, ids);
    for (LineField<Long> field : BOTS) {
      User bot = known.get(new UserId(line.get(field)));
      if (bot != null && bot.active()) {
        bots.put(field, bot.profile().fullName());
      }
    }
    return bots;
  }
}
