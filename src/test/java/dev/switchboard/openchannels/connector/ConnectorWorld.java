package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.events.ApplicationAuth;
import dev.switchboard.openchannels.events.EventModule;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.outbox.Outbox;
import dev.switchboard.platform.outbox.RetrySchedule;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestRest.Response;
import dev.switchboard.platform.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A portal with an administrator, an operator who answers on a line, an application and its
/// server.
public final class ConnectorWorld implements AutoCloseable {
  public static final long APPLICATION = 5;
  public static final String TOKEN = "0f3k2j1h4g5f6d7s8a9q0w1e2r3t4y5u6i7o8p9a0s1d2f3g4h";
  private static final List<Duration> RETRIES =
      List.of(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20));

  private final TestStore store;
  private final HandlerServer server = new HandlerServer();
  private final OutboundHttp http =
      new OutboundHttp(
          server.vertx(),
          new AddressGuard(new GuardPolicy(true, List.of()), NameResolver.system()),
          OutboundConfig.DEFAULT);
  private final Outbox outbox;
  private final TestRest rest;
  private final UserId admin;
  private final UserId operator;
  private final Line line;

  public ConnectorWorld() {
    this(TestStore.sqlite(), false);
  }

  public ConnectorWorld(TestStore store, boolean webhooksAllowed) {
    this.store = store;
    Database database = store.database();
    EventModule events =
        new EventModule(
            store.lanes(), database, http, auth(), store.clock(), ZoneOffset.UTC, webhooksAllowed);
    ConnectorModule connectors =
        new ConnectorModule(
            store.lanes(),
            database,
            new Directory(database),
            List.of(BuiltIn.connectedElsewhere("omnichannel", "Omnichannel")),
            webhooksAllowed,
            new Exchanges(store.clock()));
    events.listeners().forEach(store.lanes()::listen);
    connectors.listeners().forEach(store.lanes()::listen);
    outbox =
        new Outbox(
            database,
            store.lanes(),
            store.clock(),
            events.carriers(),
            new RetrySchedule(RETRIES),
            new SimpleMeterRegistry());
    outbox.start();
    List<Method> methods = new ArrayList<>(events.methods());
    methods.addAll(connectors.methods());
    rest = new TestRest(methods, store.clock());
    admin = employee("admin", "Ada", "Admin", Role.ADMINISTRATOR);
    operator = employee("klaus", "Klaus", "Weber", Role.OPERATOR);
    line =
        run(work ->
            Lines.in(work)
                .add(LineSettings.DEFAULT, List.of(new QueueEntry.User(operator)), admin));
    asApplication();
  }

  private static ApplicationAuth auth() {
    return (_, application, user) ->
        application == APPLICATION || application == APPLICATION + 1
            ? Optional.of(
                Map.of("application_token", TOKEN, "user_id", user.value(), "domain", "localhost"))
            : Optional.empty();
  }

  UserId employee(String login, String name, String lastName, Role role) {
    AddUser add =
        new AddUser(
            Login.parse(login + "@example.com").orElseThrow(),
            Profile.named(name, lastName),
            role,
            List.of(),
            null);
    return ((AddUser.Outcome.Added) store.run(add)).user();
  }

  /// A command, or what one would decide.
  public <O> O run(Command<O> command) {
    return store.run(command);
  }

  public TestStore store() {
    return store;
  }

  public HandlerServer server() {
    return server;
  }

  public UserId admin() {
    return admin;
  }

  public UserId operator() {
    return operator;
  }

  public Line line() {
    return line;
  }

  /// Calls as the administrator through the application.
  public ConnectorWorld asApplication() {
    rest.as(TestRest.application(admin.value(), true, APPLICATION));
    return this;
  }

  public TestRest rest() {
    return rest;
  }

  /// @param json with single quotes; `LINE` stands for the line's number
  public Response call(String method, String json) {
    return rest.call(method, json.replace("#LINE#", line.id().toString()));
  }

  /// Binds an event to a path of the application's server.
  public Response bind(String event, String path) {
    return call("event.bind", "{'event':'" + event + "','handler':'" + server.url(path) + "'}");
  }

  /// Registers a connector with further parameters.
  public Response register(String code, String more) {
    return call(
        "imconnector.register",
        "{'ID':'%s','NAME':'My Connector','ICON':{'DATA_IMAGE':'data:image/svg+xml,x'},"
                .formatted(code)
            + "'PLACEMENT_HANDLER':'https://example.com/settings'"
            + more
            + "}");
  }

  /// Registers `myconnector` and connects it to the line.
  public void connect(String more) {
    register("MyConnector", more);
    call("imconnector.activate", "{'CONNECTOR':'myconnector','LINE':'#LINE#','ACTIVE':'1'}");
    call(
        "imconnector.connector.data.set",
        "{'CONNECTOR':'myconnector','LINE':#LINE#,'DATA':{'ID':'channel-123'}}");
  }

  /// Hands in messages of `myconnector`.
  public Response send(String elements) {
    return call(
        "imconnector.send.messages",
        "{'CONNECTOR':'myconnector','LINE':#LINE#,'MESSAGES':[" + elements + "]}");
  }

  /// One element of `MESSAGES`.
  public static String message(String user, String chat, String id, String text) {
    return ("{'user':{'id':'%s','name':'Ivan','last_name':'Petrov'},"
            + "'message':{'id':'%s','date':1773265993,'text':'%s'},"
            + "'chat':{'id':'%s','name':'Support','url':'https://example.com/chats/123'}}")
        .formatted(user, id, text, chat);
  }

  @Override
  public void close() {
    try {
      outbox.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
    store.close();
    server.close();
  }
}
