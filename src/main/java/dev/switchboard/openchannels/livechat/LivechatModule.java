package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.line.LineRights;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Wires the web chat.
public final class LivechatModule implements AutoCloseable {
  private final Livechats chats;
  private final Visitors visitors;
  private final Nudges nudges = new Nudges();
  private final LivechatMethods methods;
  private final LivechatConnector connector;
  private final LivechatEndpoint endpoint;

  /// @param base where browsers reach this server
  public LivechatModule(
      Database database,
      Lanes lanes,
      Directory directory,
      LineRights rights,
      InstantSource clock,
      Supplier<String> base) {
    Secrets secrets = new Secrets(new SecureRandom());
    Conversation conversation = new Conversation(database, directory);
    Limits limits = new Limits(clock);
    this.chats = new Livechats(database);
    this.visitors = new Visitors(database, clock);
    this.methods =
        new LivechatMethods(lanes, chats, rights, secrets, new LivechatView(base));
    this.connector = new LivechatConnector(lanes, chats, methods::code);
    VisitorActions actions = new VisitorActions(lanes, visitors, limits, secrets, clock);
    this.endpoint =
        new LivechatEndpoint(
            chats,
            limits,
            new ConfigView(conversation, new AnswerTimes(database), clock),
            actions,
            new VisitorReads(conversation, nudges, actions, clock),
            base);
  }

  /// The chat as the methods of connectors see it.
  public BuiltIn connector() {
    return connector;
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

  public Route route(Executor workers) {
    return endpoint.route(workers);
  }

  /// Lets browsers go that wait.
  @Override
  public void close() {
    nudges.close();
  }
}
