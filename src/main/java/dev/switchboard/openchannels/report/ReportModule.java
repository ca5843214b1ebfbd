package dev.switchboard.openchannels.report;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Wires what supervisors look at.
public final class ReportModule {
  private final List<Method> methods;

  /// @param channels names of the channels of a portal, by code
  /// @param zone of those who name none
  public ReportModule(
      Database database,
      Streams streams,
      Function<PortalId, Map<String, String>> channels,
      InstantSource clock,
      ZoneId zone) {
    Directory directory = new Directory(database);
    methods =
        Stream.of(
                new ReportMethods(new SqlReports(database, channels), directory, zone).methods(),
                new BoardMethods(database, streams, clock, zone).methods(),
                new SessionListMethods(database, channels, zone).methods())
            .flatMap(List::stream)
            .toList();
  }

  public List<Method> methods() {
    return methods;
  }

  public List<EventListener> listeners() {
    return List.of(new Tallying());
  }

  public List<TimerHandler> timers() {
    return List.of(new Backfill());
  }
}
