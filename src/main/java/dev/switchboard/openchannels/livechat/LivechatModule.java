package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.connector.ChannelCard;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.http.Streaming;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/// Wires the web chat.
public final class LivechatModule implements AutoCloseable {
  private final Livechats chats;
  private final Visitors visitors;
  private final Nudges nudges = new Nudges();
  private final LivechatMethods methods;
  private final LivechatConnector connector;
  private final LivechatEndpoint endpoint;
  private final PageEndpoint pages;
  private final VisitorReads reads;
  private final long largest;
  private final Supplier<String> base;

  /// @param base where browsers reach this server
  public LivechatModule(
      Database database,
      Lanes lanes,
      Directory directory,
      FilesModule files,
      InstantSource clock,
      Supplier<String> base) {
    Secrets secrets = new Secrets(new SecureRandom());
    Conversation conversation = new Conversation(database, directory, files.links());
    Limits limits = new Limits(clock);
    this.base = base;
    this.largest = files.store().limits().largest();
    this.chats = new Livechats(database);
    this.pages = new PageEndpoint(chats, base);
    this.visitors = new Visitors(database, clock);
    this.methods = new LivechatMethods(lanes, chats, secrets, new LivechatView(base));
    this.connector = new LivechatConnector(lanes, chats, methods::code);
    VisitorActions actions = new VisitorActions(lanes, visitors, limits, secrets, clock);
    this.reads = new VisitorReads(conversation, nudges, actions, clock);
    ConfigView config =
        new ConfigView(conversation, new AnswerTimes(database), files.store().limits(), clock);
    VisitorSigns signs = new VisitorSigns(lanes, actions, limits);
    UploadQuota quota = new UploadQuota(files.store().limits(), clock);
    VisitorFiles sent =
        new VisitorFiles(lanes, files.store(), files.links(), actions, limits, quota);
    this.endpoint =
        new LivechatEndpoint(chats, limits, base, addresses(config, actions, signs, sent));
  }

  private Map<String, Function<VisitorCall, HttpReply>> addresses(
      ConfigView config, VisitorActions actions, VisitorSigns signs, VisitorFiles sent) {
    Map<String, Function<VisitorCall, HttpReply>> all = new HashMap<>();
    all.put("GET ", call -> config.of(call.open()));
    all.put("POST begin", actions::begin);
    all.put("POST messages", actions::write);
    all.put("POST press", actions::press);
    all.put("POST files", sent::send);
    all.put("POST seen", signs::seen);
    all.put("POST typing", signs::typing);
    all.put("POST rate", actions::rate);
    all.put("POST form", actions::form);
    all.put("GET messages", reads::history);
    all.put("GET transcript", new VisitorTranscript(reads.conversation(), actions)::page);
    all.put("GET events", reads::poll);
    return all;
  }

  /// The chat as the methods of connectors see it.
  public BuiltIn connector() {
    return connector;
  }

  /// Every web chat of a portal.
  public List<ChannelCard> channels(PortalId portal) {
    return chats.all(portal).stream().map(this::card).toList();
  }

  private ChannelCard card(Livechat chat) {
    return new ChannelCard(
        Livechat.CONNECTOR + ":" + chat.line(),
        Livechat.CONNECTOR,
        connector.title(),
        chat.line(),
        chat.active(),
        Optional.empty(),
        chat.active() ? base.get() + "/chat/" + chat.code() : "",
        List.of());
  }

  public List<Method> methods() {
    return methods.methods();
  }

  public List<EventListener> listeners() {
    return List.of(chats, visitors, nudges);
  }

  public List<TimerHandler> timers() {
    return List.of(new ForgetVisits());
  }

  public List<Route> routes(Executor workers) {
    return List.of(
        endpoint.files(workers, largest),
        endpoint.route(workers),
        new Route(
            "chat", path -> path.startsWith("/chat/"), 0, Route.blocking(workers, pages::handle)));
  }

  /// The stream of visitors.
  public Streaming stream(Vertx vertx, Executor workers) {
    return new VisitorStream(vertx, workers, endpoint, reads, nudges);
  }

  /// A page of a company that does not exist, with the chat of a portal's oldest line on it.
  public Route demo(PortalId portal, Executor workers) {
    DemoPage page = new DemoPage(chats);
    return new Route("demo", "/demo"::equals, 0, Route.blocking(workers, _ -> page.of(portal)));
  }

  /// Switches the chat of a line on.
  ///
  /// @return its code; empty when there is no such line
  public Optional<String> open(PortalId portal, LineId line) {
    return connector.activate(portal, line, true).map(Livechat::code);
  }

  /// How many browsers wait for news.
  public int waiting() {
    return nudges.count();
  }

  /// Lets browsers go that wait.
  @Override
  public void close() {
    nudges.close();
  }
}
