package dev.switchboard.app;

import dev.switchboard.agents.agent.AgentModule;
import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.openchannels.livechat.LivechatModule;
import dev.switchboard.openchannels.session.CrmPort;
import dev.switchboard.platform.files.FileEndpoint;
import dev.switchboard.platform.http.Certificate;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpFront;
import dev.switchboard.platform.http.OwnOrigin;
import dev.switchboard.platform.http.Proxies;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.http.WebFiles;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.once.Requests;
import dev.switchboard.platform.openapi.OpenApi;
import dev.switchboard.platform.outbox.Outbox;
import dev.switchboard.platform.outbox.RetrySchedule;
import dev.switchboard.platform.realtime.ConnectionTest;
import dev.switchboard.platform.realtime.RealtimeEndpoint;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.timer.Alarms;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The composition root: lays the [Foundation], makes the [Rooms] and opens the door in front.
final class Server implements AutoCloseable {
  private final Config config;
  private final Foundation base;
  private final Rooms rooms;
  private final Outbox outbox;
  private final Alarms alarms;
  private final RestEndpoint rest;
  private final HttpFront front;

  private Server(Config config, Foundation base) {
    this.config = config;
    this.base = base;
    this.rooms = new Rooms(config, base);
    this.outbox =
        new Outbox(
            base.database(),
            base.lanes(),
            base.clock(),
            rooms.carriers(),
            RetrySchedule.DEFAULT,
            base.metrics());
    this.alarms = new Alarms(base.database(), base.lanes(), base.clock(), rooms.timers());
    this.rest =
        new RestEndpoint(
            rooms.methods(),
            rooms.directory().authenticator(),
            Optional.of(new Requests(base.lanes(), base.database())),
            config.restLimits(),
            base.clock(),
            base.zone());
    this.front = new HttpFront(base.vertx(), routes(), base.metrics(), config.https().proxies());
    front.add(realtime());
    front.add(new ConnectionTest(base.vertx()));
    front.add(rooms.livechat().stream(base.vertx(), base.workers()));
  }

  /// Takes up what an earlier run has left. Nobody can come in before [#open].
  static Server start(Config config, InstantSource clock) {
    Server server = new Server(config, Foundation.lay(config, clock));
    server.outbox.start();
    server.alarms.start();
    server.rooms.search().start();
    server.rooms.erasing().start();
    server.rooms.messengers().telegram().start();
    server.rooms.messengers().mail().start();
    return server;
  }

  private List<Route> routes() {
    DirectoryModule directory = rooms.directory();
    List<Route> routes = new ArrayList<>();
    routes.add(
        rooms
            .omnichannel()
            .webhook(base.workers(), config.omnichannel(), base.clock(), rooms.exchanges()));
    routes.add(rooms.external().route(base.workers(), config.omnichannel().perChannel()));
    routes.add(rooms.network().route(base.workers()));
    routes.add(rooms.messengers().whatsapp().route());
    rooms.livechat().routes(base.workers()).stream().map(DeadEnds::readable).forEach(routes::add);
    if (config.demo()) {
      routes.add(rooms.livechat().demo(PortalId.FIRST, base.workers()));
    }
    routes.addAll(
        new BrowserRoutes(directory.oauth(), directory.login(), directory.session(), base.workers())
            .all());
    routes.add(DeadEnds.readable(fileRoute()));
    routes.add(DeadEnds.readable(rooms.transcripts().route(base.workers(), this::inBrowser)));
    WebFiles files = WebFiles.load();
    routes.addAll(new PageRoutes(files, directory.login()::knows, base.workers()).all());
    routes.addAll(new WidgetRoutes(files).all());
    Metrics metrics =
        new Metrics(base.metrics(), config.metricsToken(), config.https().proxies() == Proxies.ONE);
    routes.add(description());
    routes.addAll(new Routes(rest, base.database(), metrics, base.workers(), config).all());
    routes.add(DeadEnds.nowhere());
    return routes;
  }

  /// Who is logged in. Only for what is read: a cookie comes by itself.
  private Optional<Caller> inBrowser(HttpCall call) {
    return Optional.ofNullable(call.cookies().get(LoginForm.SESSION_COOKIE))
        .flatMap(cookie -> rooms.directory().authenticator().byCookie(cookie, Scopes.of()));
  }

  private Route description() {
    OpenApi openApi = new OpenApi(rest.table(), rooms.described(), Operations.version());
    return new DescriptionRoute(openApi, config::base).route(base.workers());
  }

  private Route fileRoute() {
    FileEndpoint files =
        new FileEndpoint(PortalId.FIRST, rooms.files().store(), rooms.files().links());
    return new Route(
        "files",
        path -> path.startsWith(FileEndpoint.PATH),
        0,
        Route.blocking(base.workers(), files::handle));
  }

  private RealtimeEndpoint realtime() {
    StreamGate gate = new StreamGate(base, rooms.directory().authenticator(), rooms.streams());
    base.lanes().listen(gate);
    return new RealtimeEndpoint(
        base.vertx(),
        base.workers(),
        base.clock(),
        rooms.streams(),
        new OwnOrigin(config::base),
        gate);
  }

  /// Opens the door, once everything behind it is ready.
  void open() {
    rooms.push().prepare(PortalId.FIRST);
    front.start(config.host(), config.port());
    config.https().port().ifPresent(port -> front.startTls(config.host(), port, certificate()));
  }

  private Certificate certificate() {
    String publicHost = URI.create(config.base()).getHost();
    return config.https().certificate(config.data(), List.of(publicHost), base.clock().instant());
  }

  Instant now() {
    return base.clock().instant();
  }

  Lanes lanes() {
    return base.lanes();
  }

  DirectoryModule directory() {
    return rooms.directory();
  }

  LivechatModule livechat() {
    return rooms.livechat();
  }

  /// Brings the search up to what is committed: for tests, which wait for nothing.
  void catchUpSearch() {
    rooms.search().catchUp();
  }

  AgentModule agents() {
    return rooms.agents();
  }

  CrmPort clients() {
    return rooms.clients();
  }

  RestEndpoint rest() {
    return rest;
  }

  /// Stops accepting, finishes what is in the lanes, commits.
  @Override
  public void close() throws Exception {
    List<AutoCloseable> inOrder =
        List.of(
            rooms.livechat(),
            rooms.messengers().telegram(),
            rooms.messengers().mail(),
            front::stop,
            alarms,
            outbox,
            rooms.erasing(),
            rooms.search(),
            base.lanes(),
            rooms.inbox(),
            base.http(),
            base.waiting(),
            base.workers(),
            base::closeVertx,
            base.database(),
            base.lock());
    for (AutoCloseable part : inOrder) {
      part.close();
    }
  }
}
