package dev.switchboard.directory.user;

import dev.switchboard.directory.presence.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A user as the API shows it: field by field, as far as the caller's scope lets see.
///
/// Source: contract/methods/user/user.get.json, user.current.json.
final class UserFields {
  /// Fields of the examples that nobody fills in yet.
  private static final List<String> NOT_KEPT =
      List.of("PERSONAL_BIRTHDAY", "PERSONAL_CITY", "WORK_PHONE", "UF_EMPLOYMENT_DATE");

  /// A user counts as present for so long after the last sign of life.
  private static final Duration PRESENT = Duration.ofMinutes(3);

  /// Date and offset with digits, where `ISO_OFFSET_DATE_TIME` would write `Z`.
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private static final DateTimeFormatter PLAIN_DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /// How much of a user a caller sees.
  enum Detail {
    /// Name and place in the company.
    BRIEF,
    /// How to reach the user as well.
    BASIC,
    FULL;

    static Detail of(Set<String> scopes) {
      if (scopes.contains("user")) {
        return FULL;
      }
      return scopes.contains("user_basic") ? BASIC : BRIEF;
    }
  }

  private static final Set<String> REACH = Set.of("EMAIL", "PERSONAL_MOBILE", "WORK_PHONE");
  private static final Set<String> FULL_ONLY = Set.of("LAST_LOGIN", "PERSONAL_WWW", "USER_TYPE");

  /// What the fields are called.
  ///
  /// Source: contract/methods/user/user.fields.json.
  static final Map<String, String> TITLES = titles();

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("ID", "ID");
    titles.put("ACTIVE", "Active");
    titles.put("NAME", "First name");
    titles.put("LAST_NAME", "Last name");
    titles.put("SECOND_NAME", "Second name");
    titles.put("EMAIL", "E-mail");
    titles.put("LAST_LOGIN", "Last login");
    titles.put("DATE_REGISTER", "Added");
    titles.put("TIME_ZONE", "Time zone");
    titles.put("IS_ONLINE", "Is there");
    titles.put("TIMESTAMP_X", "Changed");
    titles.put("LAST_ACTIVITY_DATE", "Last seen");
    titles.put("PERSONAL_GENDER", "Gender");
    titles.put("PERSONAL_WWW", "Website");
    titles.put("PERSONAL_MOBILE", "Mobile phone");
    titles.put("PERSONAL_PHOTO", "Picture");
    titles.put("WORK_POSITION", "Position");
    titles.put("UF_DEPARTMENT", "Departments");
    titles.put("USER_TYPE", "Kind of user");
    return Collections.unmodifiableMap(titles);
  }

  private final Detail detail;
  private final ZoneId zone;
  private final Instant now;

  UserFields(Detail detail, ZoneId zone, Instant now) {
    this.detail = detail;
    this.zone = zone;
    this.now = now;
  }

  /// Every visible field with a text, a boolean or a list of numbers: what filters look at.
  Map<String, Object> of(User user, List<Long> departments, @Nullable Presence presence) {
    Profile profile = user.profile();
    User.Times times = user.times();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ID", user.id().toString());
    fields.put("ACTIVE", user.active());
    fields.put("NAME", profile.name());
    fields.put("LAST_NAME", profile.lastName());
    fields.put("SECOND_NAME", profile.secondName());
    fields.put("EMAIL", profile.email());
    fields.put("LAST_LOGIN", dateTime(times.lastLogin()));
    fields.put("DATE_REGISTER", dateTime(times.registered()));
    fields.put("TIME_ZONE", profile.timeZone());
    fields.put("IS_ONLINE", isThere(user, presence) ? "Y" : "N");
    fields.put("TIMESTAMP_X", dateTime(times.changed()));
    fields.put("LAST_ACTIVITY_DATE", dateTime(times.lastActivity()));
    fields.put("PERSONAL_GENDER", profile.gender());
    fields.put("PERSONAL_WWW", profile.website());
    fields.put("PERSONAL_MOBILE", profile.phone());
    fields.put("PERSONAL_PHOTO", profile.avatar());
    fields.put("WORK_POSITION", profile.workPosition());
    NOT_KEPT.forEach(name -> fields.put(name, ""));
    fields.put("UF_DEPARTMENT", departments);
    fields.put("USER_TYPE", "employee");
    fields.keySet().removeIf(name -> !isVisible(name));
    return fields;
  }

  private boolean isVisible(String name) {
    return switch (detail) {
      case FULL -> true;
      case BASIC -> !FULL_ONLY.contains(name);
      case BRIEF -> !FULL_ONLY.contains(name) && !REACH.contains(name);
    };
  }

  /// Who has said whether he is there is believed; of the others the last sign of life counts.
  private boolean isThere(User user, @Nullable Presence presence) {
    return presence == null ? isPresent(user.times().lastActivity()) : presence.state().isThere();
  }

  private boolean isPresent(@Nullable Instant lastActivity) {
    return lastActivity != null && now.isBefore(lastActivity.plus(PRESENT));
  }

  private String dateTime(@Nullable Instant moment) {
    return moment == null ? "" : DATE_TIME.format(moment.atZone(zone));
  }

  /// As `user.get` shows it: the documented answer leaves two dates unconverted.
  static Map<String, Object> listed(Map<String, Object> fields) {
    Map<String, Object> shown = new LinkedHashMap<>(fields);
    shown.put("TIMESTAMP_X", Map.of());
    shown.put("LAST_ACTIVITY_DATE", Map.of());
    withoutEmpty(shown, "PERSONAL_PHOTO");
    return shown;
  }

  /// As `user.current` shows it.
  Map<String, Object> current(User user, List<Long> departments, @Nullable Presence presence) {
    Map<String, Object> shown = of(user, departments, presence);
    Instant last = user.times().lastActivity();
    shown.put("LAST_ACTIVITY_DATE", last == null ? "" : PLAIN_DATE_TIME.format(last.atZone(zone)));
    shown.remove("TIMESTAMP_X");
    shown.remove("USER_TYPE");
    withoutEmpty(shown, "PERSONAL_PHOTO");
    return shown;
  }

  private static void withoutEmpty(Map<String, Object> fields, String name) {
    if ("".equals(fields.get(name))) {
      fields.remove(name);
    }
  }

  /// As `profile` shows it, to whoever calls.
  ///
  /// Source: contract/methods/basic/profile.json.
  static Map<String, Object> profile(User user) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ID", user.id().toString());
    shown.put("ADMIN", user.isAdministrator());
    shown.put("NAME", user.profile().name());
    shown.put("LAST_NAME", user.profile().lastName());
    shown.put("PERSONAL_GENDER", user.profile().gender());
    shown.put("TIME_ZONE", user.profile().timeZone());
    shown.put("PERSONAL_PHOTO", user.profile().avatar());
    withoutEmpty(shown, "PERSONAL_PHOTO");
    return shown;
  }
}
