package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The people of a history, and the departments that they belong to.
///
/// What is not kept of a person (birthday, devices, absence) is shown as unknown.
///
/// Source: contract/methods/imopenlines/imopenlines.session.history.get.json, `users`
record HistoryPeople(
    Map<UserId, User> users, Map<UserId, List<Long>> departments, Instant now, WireDates dates) {
  private static final Duration PRESENT = Duration.ofMinutes(5);

  HistoryPeople {
    users = Map.copyOf(users);
    departments = Map.copyOf(departments);
  }

  String name(UserId user) {
    User known = users.get(user);
    return known == null ? "" : known.profile().fullName();
  }

  /// User by id, in ascending order.
  Map<String, Object> byId() {
    Map<String, Object> all = new LinkedHashMap<>();
    sorted().forEach(user -> all.put(user.id().toString(), toWire(user)));
    return all;
  }

  private List<User> sorted() {
    return users.values().stream()
        .sorted(Comparator.comparingLong(user -> user.id().value()))
        .toList();
  }

  /// Department by id, with those of its people who appear here.
  Map<String, Object> byDepartment() {
    Map<Long, List<String>> members = new TreeMap<>();
    for (User user : sorted()) {
      of(user)
          .forEach(department ->
              members
                  .computeIfAbsent(department, _ -> new ArrayList<>())
                  .add(user.id().toString()));
    }
    Map<String, Object> groups = new LinkedHashMap<>();
    members.forEach((id, people) -> groups.put(id.toString(), Map.of("id", id, "users", people)));
    return groups;
  }

  private List<Long> of(User user) {
    return departments.getOrDefault(user.id(), List.of());
  }

  private Map<String, @Nullable Object> toWire(User user) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    named(wire, user);
    kind(wire, user);
    presence(wire, user);
    wire.put("departments", of(user));
    wire.put("absent", false);
    wire.put("type", user.type() == UserType.BOT ? "bot" : "user");
    wire.put("services", null);
    wire.put("botData", null);
    return wire;
  }

  private static void named(Map<String, @Nullable Object> wire, User user) {
    Profile profile = user.profile();
    wire.put("id", user.id().toString());
    wire.put("name", profile.fullName());
    wire.put("active", user.active());
    wire.put("firstName", profile.name());
    wire.put("lastName", profile.lastName());
    wire.put("workPosition", profile.workPosition());
    wire.put("color", DialogAnswer.COLOR);
    wire.put("avatar", profile.avatar());
    wire.put("avatarId", "0");
    wire.put("birthday", "");
    wire.put("gender", profile.gender());
    wire.put("phoneDevice", false);
    wire.put("phones", false);
  }

  private static void kind(Map<String, @Nullable Object> wire, User user) {
    wire.put("extranet", false);
    wire.put("network", false);
    wire.put("bot", user.type() == UserType.BOT);
    wire.put("connector", user.type() == UserType.CONNECTOR);
    wire.put("profile", "/company/personal/user/" + user.id() + "/");
    wire.put(
        "externalAuthId",
        switch (user.type()) {
          case EMPLOYEE -> "default";
          case CONNECTOR -> "imconnector";
          case BOT -> "bot";
        });
  }

  private void presence(Map<String, @Nullable Object> wire, User user) {
    Instant last = user.times().lastActivity();
    boolean present = last != null && last.plus(PRESENT).isAfter(now);
    wire.put("status", present ? "online" : "offline");
    wire.put("idle", false);
    wire.put("lastActivityDate", last == null ? false : dates.iso(last));
    wire.put("mobileLastDate", false);
    wire.put("desktopLastDate", false);
  }
}
