package dev.switchboard.app;

import dev.switchboard.agents.agent.AgentModule;
import dev.switchboard.crm.CrmModule;
import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.directory.DirectoryConfig;
import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.openchannels.connector.ConnectorModule;
import dev.switchboard.openchannels.connector.OmnichannelCarrier;
import dev.switchboard.openchannels.connector.OmnichannelChannels;
import dev.switchboard.openchannels.connector.OmnichannelMethods;
import dev.switchboard.openchannels.connector.OmnichannelOut;
import dev.switchboard.openchannels.connector.OmnichannelWebhook;
import dev.switchboard.openchannels.events.EventModule;
import dev.switchboard.openchannels.line.LineModule;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.HttpFront;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Outbox;
import dev.switchboard.platform.outbox.RetrySchedule;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.Alarms;
import dev.switchboard.platform.timer.TimerHandler;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// The composition root: makes every room and joins them.
///
/// Read [#start] from top to bottom: it is the map of the server.
final class Server implements AutoCloseable {
  private final List<AutoCloseable> parts = new ArrayList<>();
  private final Config config;
  private final Lanes lanes;
  private final DirectoryModule directory;
  private final AgentModule agents;
  private final RestEndpoint rest;
  private final HttpFront front;

  private Server(
      Config config,
      Lanes lanes,
      DirectoryModule directory,
      AgentModule agents,
      RestEndpoint rest,
      HttpFront front) {
    this.config = config;
    this.lanes = lanes;
    this.directory = directory;
    this.agents = agents;
    this.rest = rest;
    this.front = front;
  }

  /// Opens the door, once everything behind it is ready.
  void open() {
    front.start(config.host(), config.port());
  }

  Lanes lanes() {
    return lanes;
  }

  DirectoryModule directory() {
    return directory;
  }

  AgentModule agents() {
    return agents;
  }

  RestEndpoint rest() {
    return rest;
  }

  static Server start(Config config, InstantSource clock) {
    ZoneId zone = ZoneId.systemDefault();
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    Vertx vertx = Vertx.vertx();
    int writers = Database.lanes(config.database());
    Database database = Database.open(config.database(), writers);
    Lanes lanes = new Lanes(database, writers, clock, metrics);
    OutboundHttp http =
        new OutboundHttp(
            vertx,
            new AddressGuard(config.outbound(), NameResolver.system()),
            OutboundConfig.DEFAULT);

    DirectoryModule directory =
        new DirectoryModule(
            database,
            lanes,
            clock,
            new SecureRandom(),
            new DirectoryConfig(PublicAddress.of(config.base()), zone));
    CrmModule crm = new CrmModule(database, lanes, zone, CrmAccess.open());
    LineBindings people = new LineBindings(directory.users(), clock);
    LineModule lines = new LineModule(database, lanes, people, people, config::base);
    OmnichannelChannels channels = new OmnichannelChannels(database);
    OmnichannelWebhook webhook =
        new OmnichannelWebhook(channels, lanes, workers, config.omnichannel(), clock);
    SessionModule sessions = new SessionModule(database, lanes, new CrmBinding(), clock, zone);
    EventModule events =
        new EventModule(
            lanes, database, http, directory.eventAuth()::of, clock, config.connectorWebhooks());
    ConnectorModule connectors =
        new ConnectorModule(
            lanes,
            database,
            directory.users(),
            Map.of("omnichannel", "Omnichannel"),
            config.connectorWebhooks());
    AtomicReference<AgentModule> agentRoom = new AtomicReference<>();
    AgentBinding binding = new AgentBinding(() -> agentRoom.get().agents());
    AgentModule agents =
        new AgentModule(
            database, lanes, directory.users(), binding, binding, new SplittableRandom());
    agentRoom.set(agents);
    OmnichannelMethods channelMethods =
        new OmnichannelMethods(
            channels, lanes, directory, agents.agents()::isTrained, http, config::base);

    lanes.listen(channels);
    lanes.listen(new OmnichannelOut());
    lanes.listen(binding);
    lanes.listen(new EventBinding());
    connectors.listeners().forEach(lanes::listen);
    events.listeners().forEach(lanes::listen);

    List<Method> methods = new ArrayList<>();
    for (List<Method> room :
        List.of(
            directory.methods(),
            lines.methods(),
            sessions.methods(),
            connectors.methods(),
            events.methods(),
            channelMethods.methods(),
            agents.methods(),
            crm.methods())) {
      methods.addAll(room);
    }
    List<Carrier> carriers = new ArrayList<>();
    carriers.add(new OmnichannelCarrier(channels, http));
    carriers.addAll(events.carriers());
    carriers.addAll(agents.carriers());
    List<TimerHandler> timers = new ArrayList<>(directory.timers());
    timers.addAll(agents.timerHandlers());

    Outbox outbox = new Outbox(database, lanes, clock, carriers, RetrySchedule.DEFAULT, metrics);
    Alarms alarms = new Alarms(database, lanes, clock, timers);
    RestEndpoint rest = new RestEndpoint(methods, directory.authenticator(), clock, zone);
    List<Route> routes = new ArrayList<>();
    routes.add(webhook.route());
    routes.addAll(new BrowserRoutes(directory.oauth(), directory.login(), workers).all());
    routes.addAll(new Routes(rest, database, metrics, workers, config).all());
    HttpFront front = new HttpFront(vertx, routes, metrics);

    Server server = new Server(config, lanes, directory, agents, rest, front);
    outbox.start();
    alarms.start();
    server.parts.addAll(
        List.of(front::stop, alarms, outbox, lanes, http, workers, () -> close(vertx), database));
    return server;
  }

  private static void close(Vertx vertx) {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /// Stops accepting, finishes what is in the lanes, commits.
  @Override
  public void close() throws Exception {
    for (AutoCloseable part : parts) {
      part.close();
    }
  }
}
