package dev.switchboard.openchannels.line;

import dev.switchboard.openchannels.line.LinePeople.Person;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Answers [LineQuery].
///
/// A portal has tens of lines: they are read whole and chosen from in memory.
final class LineLists {
  private final Database database;
  private final LineRights rights;
  private final LinePeople people;

  LineLists(Database database, LineRights rights, LinePeople people) {
    this.database = database;
    this.rights = rights;
    this.people = people;
  }

  List<Map<String, @Nullable Object>> answer(Caller caller, LineQuery query) {
    Predicate<LineId> allowed = allowed(caller, query.options());
    List<Line> visible =
        SqlLines.readAll(database, caller.portal()).stream()
            .filter(line -> allowed.test(line.id()))
            .toList();
    List<Line> page = query.page(query.found(visible));
    List<Map<String, @Nullable Object>> cards =
        new ArrayList<>(page.stream().map(query::card).toList());
    if (query.options().queue()) {
      addPeople(new Staff(caller.portal(), people), page, cards);
    }
    if (query.options().configQueue()) {
      for (int i = 0; i < page.size(); i++) {
        cards.get(i).put("CONFIG_QUEUE", QueueCard.asSet(page.get(i)));
      }
    }
    return cards;
  }

  private Predicate<LineId> allowed(Caller caller, LineQuery.Options options) {
    return options
        .permission()
        .map(permission ->
            switch (permission) {
              case VIEW -> rights.viewable(caller);
              case MODIFY -> rights.modifiable(caller);
            })
        .orElse(_ -> true);
  }

  private static void addPeople(
      Staff staff, List<Line> page, List<Map<String, @Nullable Object>> cards) {
    List<List<Staff.Member>> members = page.stream().map(staff::of).toList();
    List<UserId> users =
        members.stream().flatMap(List::stream).map(Staff.Member::user).distinct().toList();
    Map<UserId, Person> known = staff.people(users);
    for (int i = 0; i < page.size(); i++) {
      cards.get(i).putAll(QueueCard.asNumbers(members.get(i), known));
    }
  }
}
