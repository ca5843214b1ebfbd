package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.automation.AutomationModule;
import dev.switchboard.openchannels.connector.HandlerServer;
import dev.switchboard.openchannels.life.LifeModule;
import dev.switchboard.openchannels.notice.NotificationModule;
import dev.switchboard.openchannels.reply.ReplyModule;
import dev.switchboard.openchannels.sla.SlaModule;
import dev.switchboard.openchannels.tag.TagModule;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.DueDeliveries;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.DueTimers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// Offices in one store, in which lines do by themselves what they are set to do, and in which time
/// can be made to pass.
final class Living implements AutoCloseable {
  private final TestStore store;
  private final HandlerServer server = new HandlerServer();
  private final DueTimers timers;
  private final DueDeliveries deliveries;
  private final TestRest rest;
  private long portals;

  Living(TestStore store) {
    this.store = store;
    Database database = store.database();
    Lanes lanes = store.lanes();
    LifeModule life = new LifeModule();
    SlaModule sla = new SlaModule(database, lanes);
    AutomationModule automation =
        new AutomationModule(
            database, lanes, new Directory(database), outbound(server), store.clock());
    SessionModule sessions =
        new SessionModule(
            database, lanes, new FakeCrm(), store.files().links(), store.clock(), ZoneOffset.UTC);
    Stream.of(sessions.listeners(), life.listeners(), sla.listeners(), automation.listeners())
        .flatMap(List::stream)
        .forEach(lanes::listen);
    this.timers =
        new DueTimers(
            store,
            Stream.of(sessions.timers(), life.timers(), sla.timers())
                .flatMap(List::stream)
                .toList());
    this.deliveries = new DueDeliveries(store, automation.carriers());
    List<Method> methods =
        Stream.of(
                sessions.methods(),
                sla.methods(),
                automation.methods(),
                new NotificationModule(database, lanes).methods(),
                new TagModule(database, lanes).methods(),
                new ReplyModule(database, lanes).methods())
            .flatMap(List::stream)
            .toList();
    this.rest = new TestRest(methods, store.clock(), new Directory(database));
  }

  private static OutboundHttp outbound(HandlerServer server) {
    return new OutboundHttp(
        server.vertx(),
        new AddressGuard(new GuardPolicy(true, List.of()), NameResolver.system()),
        OutboundConfig.DEFAULT);
  }

  /// A company of its own, on a Wednesday at noon, UTC.
  Office office() {
    ZonedDateTime now = store.clock().instant().atZone(ZoneOffset.UTC);
    ZonedDateTime noon =
        now.plusDays(1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
            .toLocalDate()
            .atTime(12, 0)
            .atZone(ZoneOffset.UTC);
    store.clock().advance(Duration.between(now, noon));
    return new Office(store, ++portals);
  }

  void pass(PortalId portal, Duration time) {
    timers.pass(portal, time);
  }

  List<String> timers(PortalId portal) {
    return timers.set(portal);
  }

  /// Lets the rules act that have been started.
  void settle(PortalId portal) {
    deliveries.settle(portal);
  }

  TestRest.Response call(Caller caller, String method, String json) {
    return rest.as(caller).call(method, json);
  }

  HandlerServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
