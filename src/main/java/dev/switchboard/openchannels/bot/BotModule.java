package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.events.ApplicationAuth;
import dev.switchboard.openchannels.session.HeldDialogs;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Wires the bots of applications.
public final class BotModule {
  private final List<Method> methods;
  private final BotCarrier carrier;
  private final BotEvents events;

  /// What is around the bots.
  ///
  /// @param zone in which moments are told
  public record Surroundings(
      OutboundHttp http,
      ApplicationAuth auth,
      FilesModule files,
      InstantSource clock,
      ZoneId zone) {}

  public BotModule(Database database, Lanes lanes, Surroundings around) {
    InstantSource clock = around.clock();
    WireDates dates = new WireDates(around.zone());
    CallsV2 calls = new CallsV2(database, new HeldDialogs(database, dates));
    this.methods =
        Stream.of(
                new BotMethods(database, lanes, dates).methods(),
                new BotOfficeMethods(database, lanes, around.http(), dates).methods(),
                new BotMessageMethods(database, lanes).methods(),
                new BotSessionMethods(lanes).methods(),
                new BotChatMethods(database, lanes, calls.dialogs()).methods(),
                new CommandMethods(database, lanes).methods(),
                new BotV2Methods(database, lanes, calls, dates, clock).methods(),
                new ChatV2Methods(database, lanes, calls, dates, clock).methods(),
                new MessageV2Methods(database, lanes, calls).methods(),
                new HistoryV2Methods(database, calls, dates, clock).methods(),
                new CommandV2Methods(database, lanes, calls).methods(),
                new EventV2Methods(database, lanes, calls, dates).methods(),
                new FileV2Methods(lanes, calls, around.files()).methods())
            .flatMap(List::stream)
            .toList();
    this.carrier = new BotCarrier(around.http(), around.auth(), clock);
    this.events = new BotEvents(dates);
  }

  public List<Method> methods() {
    return methods;
  }

  public List<Carrier> carriers() {
    return List.of(carrier);
  }

  public List<EventListener> listeners() {
    return List.of(events);
  }

  public List<TimerHandler> timers() {
    return List.of(new ForgetBotEvents());
  }
}
