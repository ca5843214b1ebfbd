package dev.switchboard.openchannels.line;

import dev.switchboard.openchannels.line.LinePeople.Person;
import dev.switchboard.platform.identity.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The queue of a line as the REST methods show it: `imopenlines.config.get` has texts for every
/// number, `imopenlines.config.list.get` has numbers.
///
/// A map without members goes out as an empty list.
final class QueueCard {
  private QueueCard() {}

  /// Source: contract/methods/imopenlines/imopenlines.config.get.json
  static Map<String, @Nullable Object> asTexts(Staff staff, Line line, boolean showOffline) {
    List<Staff.Member> all = staff.of(line);
    List<Staff.Member> online = staff.online(all);
    List<Staff.Member> shown = showOffline ? all : online;
    Map<UserId, Person> people = staff.people(shown.stream().map(Staff.Member::user).toList());
    Map<String, Object> full = new LinkedHashMap<>();
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      Staff.Member member = shown.get(i);
      Map<String, @Nullable Object> texts = texts(people.get(member.user()));
      full.put(member.user().toString(), place(i, member, texts));
      fields.put(member.user().toString(), texts);
    }
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("QUEUE", shown.stream().map(member -> member.user().toString()).toList());
    card.put("QUEUE_FULL", orEmptyList(full));
    card.put("QUEUE_USERS_FIELDS", orEmptyList(fields));
    card.put("QUEUE_ONLINE", online.isEmpty() ? "N" : "Y");
    return card;
  }

  private static Map<String, @Nullable Object> place(
      int index, Staff.Member member, Map<String, @Nullable Object> texts) {
    Map<String, @Nullable Object> place = new LinkedHashMap<>();
    place.put("ID", Integer.toString(index + 1));
    place.put("SORT", Integer.toString(index));
    place.put("USER_ID", member.user().toString());
    place.put("DEPARTMENT_ID", Long.toString(member.department()));
    place.putAll(texts);
    return place;
  }

  private static Map<String, @Nullable Object> texts(@Nullable Person person) {
    Map<String, @Nullable Object> texts = new LinkedHashMap<>();
    texts.put("USER_NAME", person == null ? null : person.name());
    texts.put("USER_WORK_POSITION", person == null ? null : orNull(person.position()));
    texts.put("USER_AVATAR", person == null ? null : orNull(person.avatar()));
    texts.put("USER_AVATAR_ID", person == null ? "0" : Long.toString(person.avatarId()));
    return texts;
  }

  /// Source: contract/methods/imopenlines/imopenlines.config.list.get.json
  static Map<String, @Nullable Object> asNumbers(
      List<Staff.Member> members, Map<UserId, Person> people) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Staff.Member member : members) {
      fields.put(member.user().toString(), numbers(people.get(member.user())));
    }
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("QUEUE", members.stream().map(member -> member.user().value()).toList());
    card.put("QUEUE_USERS_FIELDS", orEmptyList(fields));
    return card;
  }

  private static Map<String, @Nullable Object> numbers(@Nullable Person person) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("USER_NAME", person == null ? null : person.name());
    fields.put("USER_WORK_POSITION", person == null ? null : orNull(person.position()));
    fields.put("USER_AVATAR", person == null ? null : person.avatar());
    fields.put("USER_AVATAR_ID", person == null ? null : orNull(person.avatarId()));
    return fields;
  }

  /// The queue as it was set, departments as such.
  static List<Map<String, String>> asSet(Line line) {
    return line.queue().stream().map(QueueCard::entry).toList();
  }

  private static Map<String, String> entry(QueueEntry entry) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("ENTITY_ID", Long.toString(entry.id()));
    members.put("ENTITY_TYPE", entry.type());
    return members;
  }

  private static Object orEmptyList(Map<String, Object> map) {
    return map.isEmpty() ? List.of() : map;
  }

  private static @Nullable Long orNull(long id) {
    return id == 0 ? null : id;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
