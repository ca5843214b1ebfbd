package dev.switchboard.openchannels.report;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.report.SqlBoard.Kept;
import dev.switchboard.openchannels.report.SqlBoard.Open;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How things stand at this moment: lines and the people who answer on them.
///
/// @param teams who answers on each line, by the line's id
/// @param answers when each operator wrote to a client last, epoch milliseconds
record Board(
    List<Line> lines,
    Map<Long, List<UserId>> teams,
    Map<UserId, User> people,
    Map<UserId, Presence> presences,
    List<Open> open,
    Map<Long, Kept> promises,
    Map<Long, Long> answers) {
  Board {
    lines = List.copyOf(lines);
    teams = Map.copyOf(teams);
    people = Map.copyOf(people);
    presences = Map.copyOf(presences);
    open = List.copyOf(open);
    promises = Map.copyOf(promises);
    answers = Map.copyOf(answers);
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("lines", lines.stream().filter(this::isShown).map(this::json).toList());
    json.put("operators", operators().stream().map(this::json).toList());
    return json;
  }

  /// A line that is off is shown while something is still open on it.
  private boolean isShown(Line line) {
    return line.active() || open.stream().anyMatch(some -> some.line() == line.id().value());
  }

  private List<User> operators() {
    Set<UserId> busy =
        open.stream()
            .filter(some -> !some.isWithAgent())
            .map(some -> new UserId(some.operator()))
            .collect(Collectors.toSet());
    Set<UserId> hired = teams.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return people.values().stream()
        .filter(user -> hired.contains(user.id()) || busy.contains(user.id()))
        .sorted((one, other) -> name(one).compareToIgnoreCase(name(other)))
        .toList();
  }

  private static String name(User user) {
    return user.profile().fullName();
  }

  private Map<String, @Nullable Object> json(Line line) {
    long id = line.id().value();
    Collection<Open> its = open.stream().filter(some -> some.line() == id).toList();
    List<UserId> team = teams.getOrDefault(id, List.of());
    Kept kept = promises.getOrDefault(id, Kept.NOTHING);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("name", line.name());
    json.put("waiting", count(its, Open::waits));
    OptionalLong oldest = its.stream().filter(Open::waits).mapToLong(Open::since).min();
    json.put("oldest", oldest.isPresent() ? oldest.getAsLong() : null);
    json.put("work", count(its, some -> !some.waits() && !some.isWithAgent()));
    json.put("agent", count(its, Open::isWithAgent));
    json.put("online", team.stream().filter(user -> state(user).takesDialogs()).count());
    json.put("team", team.size());
    json.put("kept", kept.kept());
    json.put("breached", kept.breached());
    json.put("sla", kept.share().orElse(null));
    return json;
  }

  private static int count(Collection<Open> all, Predicate<Open> which) {
    return all.stream().filter(which).mapToInt(Open::count).sum();
  }

  /// Who has never said anything counts as there.
  private PresenceState state(UserId user) {
    return Optional.ofNullable(presences.get(user))
        .map(Presence::state)
        .orElse(PresenceState.ONLINE);
  }

  private Map<String, @Nullable Object> json(User user) {
    long id = user.id().value();
    List<Line> his =
        lines.stream()
            .filter(line -> teams.getOrDefault(line.id().value(), List.of()).contains(user.id()))
            .toList();
    Collection<Open> has = open.stream().filter(some -> some.operator() == id).toList();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("name", name(user));
    json.put("avatar", user.profile().avatar().isEmpty() ? null : user.profile().avatar());
    json.put("presence", state(user.id()).name().toLowerCase(Locale.ROOT));
    Presence presence = presences.get(user.id());
    json.put("since", presence == null ? null : presence.changed().toEpochMilli());
    json.put("load", count(has, some -> !some.waits() && !some.isWithAgent()));
    json.put("asked", count(has, Open::waits));
    json.put("limit", limit(his));
    json.put("answered", answers.get(id));
    json.put("lines", his.stream().map(Line::name).toList());
    return json;
  }

  /// The most that any of his lines would give him; null when one of them knows no limit.
  private static @Nullable Long limit(List<Line> lines) {
    boolean unlimited = lines.isEmpty() || lines.stream().anyMatch(line -> line.maxChat() == 0);
    return unlimited ? null : lines.stream().mapToLong(Line::maxChat).max().orElse(0);
  }
}
