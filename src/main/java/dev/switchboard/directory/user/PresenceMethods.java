package dev.switchboard.directory.user;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.presence.Presences;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether people are there, said and asked over REST.
public final class PresenceMethods {
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int ASKED_AT_ONCE = 500;
  private static final String USER_ID = "USER_ID";

  private final Directory directory;
  private final Lanes lanes;
  private final ZoneId zone;

  public PresenceMethods(Directory directory, Lanes lanes, ZoneId zone) {
    this.directory = directory;
    this.lanes = lanes;
    this.zone = zone;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.presence.set")
            .scope("imopenlines")
            .scope("user")
            .param(
                Param.text("STATE")
                    .oneOf("online", "paused", "away", "offline")
                    .required(
                        "ERROR_ARGUMENT",
                        "Argument 'STATE' must be one of online, paused, away, offline"))
            .param(Param.integer("LEASE"))
            .param(Param.id(USER_ID))
            .handledBy(this::set),
        Method.named("switchboard.presence.get")
            .scope("imopenlines")
            .scope("user")
            .param(Param.any(USER_ID))
            .handledBy(this::get));
  }

  /// One says it for oneself; administrators may say it for others.
  private Map<String, @Nullable Object> set(Caller caller, Params params) {
    UserId user = params.integer(USER_ID).map(UserId::new).orElse(caller.user());
    if (!user.equals(caller.user()) && !caller.administrator()) {
      throw RestError.forbidden(
          "ACCESS_DENIED", "Only an administrator may say whether somebody else is there");
    }
    PresenceState state =
        PresenceState.valueOf(params.text("STATE").orElseThrow().toUpperCase(Locale.ROOT));
    SetPresence.Outcome outcome =
        lanes.call(caller.portal(), new SetPresence(user, state, lease(params)));
    return switch (outcome) {
      case SetPresence.Outcome.Said(Presence said) -> card(user, Optional.of(said));
      case SetPresence.Outcome.NoEmployee _ ->
          throw RestError.badRequest(
              "USER_ID", "Argument 'USER_ID' must name an employee who is not dismissed");
    };
  }

  private static Duration lease(Params params) {
    Duration lease = params.integer("LEASE").map(PresenceMethods::seconds).orElse(Presences.LEASE);
    if (lease.compareTo(SHORTEST) < 0 || lease.compareTo(LONGEST) > 0) {
      throw RestError.argument(
          "Argument 'LEASE' must be from %d to %d seconds, came: %d"
              .formatted(SHORTEST.toSeconds(), LONGEST.toSeconds(), lease.toSeconds()));
    }
    return lease;
  }

  /// Of any size, so that a wrong one can be shown as it came.
  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /// Of oneself; of one colleague, or of a list of them, in the order asked for.
  private Object get(Caller caller, Params params) {
    var presences = directory.presences(caller.portal());
    Optional<List<UserId>> asked = params.value(USER_ID).map(_ -> users(params));
    if (asked.isEmpty()) {
      return card(caller.user(), Optional.ofNullable(presences.get(caller.user())));
    }
    Map<UserId, User> known = directory.find(caller.portal(), asked.get());
    return asked.get().stream()
        .filter(user -> known.containsKey(user) && known.get(user).type() == UserType.EMPLOYEE)
        .map(user -> card(user, Optional.ofNullable(presences.get(user))))
        .toList();
  }

  private static List<UserId> users(Params params) {
    var value = params.value(USER_ID).orElseThrow();
    var nodes = value.isArray() ? List.copyOf(value.values()) : List.of(value);
    if (nodes.size() > ASKED_AT_ONCE) {
      throw RestError.argument(
          "Argument 'USER_ID' must list at most "
              + ASKED_AT_ONCE
              + " users, came: "
              + nodes.size());
    }
    return nodes.stream()
        .map(node ->
            Params.number(node)
                .filter(id -> id > 0)
                .map(UserId::new)
                .orElseThrow(() ->
                    RestError.argument(
                        "Argument 'USER_ID' must be a user's id, or a list of them")))
        .distinct()
        .toList();
  }

  private Map<String, @Nullable Object> card(UserId user, Optional<Presence> presence) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put(USER_ID, user.value());
    card.put(
        "STATE",
        presence.map(known -> known.state().name().toLowerCase(Locale.ROOT)).orElse("unknown"));
    card.put("SINCE", presence.map(known -> moment(known.changed())).orElse(null));
    card.put(
        "UNTIL",
        presence
            .filter(known -> known.state().isThere())
            .map(known -> moment(known.until()))
            .orElse(null));
    return card;
  }

  private String moment(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
  }
}
