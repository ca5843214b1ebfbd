package dev.switchboard.openchannels.session;

import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Wires the feature of dialogs and their sessions.
public final class SessionModule {
  private final List<Method> methods;
  private final List<EventListener> listeners;
  private final Snoozing snoozing = new Snoozing();

  /// @param zone in which moments are told
  public SessionModule(
      Database database,
      Lanes lanes,
      CrmPort crm,
      FileLinks links,
      InstantSource clock,
      ZoneId zone) {
    WireDates dates = new WireDates(zone);
    this.listeners =
        List.of(new CrmReception(crm), new ContactTracker(crm), snoozing, new PeopleWatch());
    this.methods =
        Stream.of(
                new SessionMethods(lanes, crm).methods(),
                new OperatorMethods(lanes).methods(),
                new DialogMethods(
                        database, new SessionHistory(database, links, clock, dates), dates)
                    .methods(),
                new MessageMethods(lanes, crm).methods(),
                new CourseMethods(lanes, clock).methods(),
                new SkillMethods(database, lanes).methods(),
                new RoutingMethods(new RoutingExplanation(database, dates)).methods())
            .flatMap(List::stream)
            .toList();
  }

  public List<Method> methods() {
    return methods;
  }

  public List<TimerHandler> timers() {
    return Stream.concat(clocks().stream(), Stream.of(snoozing)).toList();
  }

  /// What brings a session through its queue and to its end.
  public static List<TimerHandler> clocks() {
    return List.of(new ClosingTimer(), new QueueClock(), new BotPatience(), new LineGone());
  }

  public List<EventListener> listeners() {
    return listeners;
  }
}
