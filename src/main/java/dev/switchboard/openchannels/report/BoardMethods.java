package dev.switchboard.openchannels.report;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.openchannels.session.LineTeam;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.realtime.Cursor;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The live board. Whoever shows it reads it again when the stream tells that a dialog or
/// somebody's presence has changed.
final class BoardMethods {
  private final Database database;
  private final Streams streams;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Directory directory;
  private final LineView lines;

  /// @param zone of those who name none
  BoardMethods(Database database, Streams streams, InstantSource clock, ZoneId zone) {
    this.database = database;
    this.streams = streams;
    this.clock = clock;
    this.zone = zone;
    this.directory = new Directory(database);
    this.lines = new LineView(database);
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.board.get")
            .scope("imopenlines")
            .param(Param.text("ZONE"))
            .handledBy(this::board));
  }

  /// Eleven queries, whatever the number of lines and people.
  private Map<String, @Nullable Object> board(Caller caller, Params params) {
    ReportMethods.demand(directory, caller);
    ZoneId his = ReportMethods.zone(params, zone);
    PortalId portal = caller.portal();
    Cursor cursor = streams.attend(portal, caller.user());
    Instant now = clock.instant();
    Instant today = now.atZone(his).toLocalDate().atStartOfDay(his).toInstant();
    List<Line> all = lines.all(portal);
    Map<UserId, User> people =
        directory.employees(portal).stream()
            .filter(user -> user.effectiveRole() != Role.NONE)
            .collect(Collectors.toMap(User::id, Function.identity()));
    Map<Long, List<UserId>> teams = teams(all, team(portal, people));
    Map<UserId, Presence> presences = directory.presences(portal);
    Map<String, @Nullable Object> json =
        database.read(sql ->
            new Board(
                    all,
                    teams,
                    people,
                    presences,
                    SqlBoard.open(sql, portal),
                    SqlBoard.promises(sql, portal, today),
                    SqlBoard.answers(sql, portal))
                .json());
    json.put("at", now.toEpochMilli());
    json.put("cursor", cursor.toString());
    return json;
  }

  private LineTeam team(PortalId portal, Map<UserId, User> people) {
    Map<Long, List<UserId>> departments = new HashMap<>();
    directory
        .departments(portal)
        .forEach((user, its) ->
            its.forEach(id -> departments.computeIfAbsent(id, _ -> new ArrayList<>()).add(user)));
    return new LineTeam(id -> departments.getOrDefault(id, List.of()), people::containsKey);
  }

  private static Map<Long, List<UserId>> teams(List<Line> lines, LineTeam team) {
    return lines.stream().collect(Collectors.toMap(line -> line.id().value(), team::operators));
  }
}
