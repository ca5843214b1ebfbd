package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// People as the messenger's methods show them. What is not kept of a person is shown as unknown.
///
/// Source: contract/methods/im/im.user.get.json
record UserAnswer(Directory directory, InstantSource clock, WireDates dates) {
  private static final Duration PRESENT = Duration.ofMinutes(5);
  private static final String COLOR = "#4ba984";

  /// Those of `ids` who are there, by id. Two queries.
  List<Map<String, @Nullable Object>> of(PortalId portal, Collection<UserId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UserId, List<Long>> departments = directory.departments(portal);
    return directory.find(portal, ids).values().stream()
        .sorted(Comparator.comparingLong(user -> user.id().value()))
        .map(user -> toWire(user, departments.getOrDefault(user.id(), List.of())))
        .toList();
  }

  Map<String, @Nullable Object> toWire(User user, List<Long> departments) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    named(wire, user);
    kind(wire, user);
    Instant last = user.times().lastActivity();
    boolean present = last != null && last.plus(PRESENT).isAfter(clock.instant());
    wire.put("status", present ? "online" : "offline");
    wire.put("idle", false);
    wire.put("last_activity_date", last == null ? false : dates.iso(last));
    wire.put("mobile_last_date", false);
    wire.put("desktop_last_date", false);
    wire.put("absent", false);
    wire.put("departments", departments);
    wire.put("phones", phones(user.profile()));
    wire.put("bot_data", null);
    wire.put("type", user.type() == UserType.BOT ? "bot" : "user");
    wire.put("website", user.profile().website());
    wire.put("email", user.profile().email());
    return wire;
  }

  private static Object phones(Profile profile) {
    return profile.phone().isEmpty() ? false : Map.of("personal_mobile", profile.phone());
  }

  private static void named(Map<String, @Nullable Object> wire, User user) {
    Profile profile = user.profile();
    wire.put("id", user.id().value());
    wire.put("active", user.active());
    wire.put("name", profile.fullName());
    wire.put("first_name", profile.name());
    wire.put("last_name", profile.lastName());
    wire.put("work_position", profile.workPosition());
    wire.put("color", COLOR);
    wire.put("avatar", profile.avatar());
    wire.put("avatar_hr", profile.avatar());
    wire.put("gender", profile.gender());
    wire.put("birthday", "");
  }

  private static void kind(Map<String, @Nullable Object> wire, User user) {
    wire.put("extranet", false);
    wire.put("network", false);
    wire.put("bot", user.type() == UserType.BOT);
    wire.put("connector", user.type() == UserType.CONNECTOR);
    wire.put(
        "external_auth_id",
        switch (user.type()) {
          case EMPLOYEE -> "default";
          case CONNECTOR -> "imconnector";
          case BOT -> "bot";
        });
  }
}
