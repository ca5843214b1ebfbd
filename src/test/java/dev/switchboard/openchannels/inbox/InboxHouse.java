package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.bot.BotModule;
import dev.switchboard.openchannels.external.ExternalModule;
import dev.switchboard.openchannels.im.ImModule;
import dev.switchboard.openchannels.search.SearchModule;
import dev.switchboard.openchannels.session.FakeCrm;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.openchannels.sla.SlaModule;
import dev.switchboard.openchannels.tag.TagModule;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.realtime.StreamConfig;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A store with the methods of dialogs and of the inbox on it, for many companies.
final class InboxHouse implements AutoCloseable {
  private final TestStore store;
  private final TestRest rest;
  private final Streams streams;
  private final SearchModule search;
  private final InboxModule inbox;
  private final Vertx vertx = Vertx.vertx();
  private final OutboundHttp http =
      new OutboundHttp(
          vertx,
          new AddressGuard(new GuardPolicy(true, List.of()), NameResolver.system()),
          OutboundConfig.DEFAULT);
  private final Route botCalls;
  private long portals;

  InboxHouse(TestStore store) {
    this.store = store;
    SessionModule sessions =
        new SessionModule(
            store.database(),
            store.lanes(),
            new FakeCrm(),
            store.files().links(),
            store.clock(),
            ZoneOffset.UTC);
    streams = new Streams(StreamConfig.DEFAULT, store.clock());
    search =
        new SearchModule(store.database(), store.side(), store.lanes(), new SimpleMeterRegistry());
    inbox =
        new InboxModule(
            store.database(),
            store.lanes(),
            streams,
            store.clock(),
            search.search(),
            Map.of("livechat", Channel.changing("Live chat")));
    SlaModule sla = new SlaModule(store.database(), store.lanes());
    sla.listeners().forEach(store.lanes()::listen);
    ImModule im =
        new ImModule(store.database(), store.lanes(), store.files(), store.clock(), ZoneOffset.UTC);
    BotModule bots =
        new BotModule(
            store.database(),
            store.lanes(),
            new BotModule.Surroundings(
                http, (_, _, _) -> Optional.empty(), store.files(), store.clock(), ZoneOffset.UTC));
    ExternalModule external =
        new ExternalModule(store.database(), store.lanes(), http, store.clock());
    botCalls = external.route(Runnable::run, 0);
    bots.listeners().forEach(store.lanes()::listen);
    external.listeners().forEach(store.lanes()::listen);
    List<Method> methods =
        Stream.of(
                sessions.methods(),
                im.methods(),
                inbox.methods(),
                new TagModule(store.database(), store.lanes()).methods(),
                sla.methods(),
                bots.methods())
            .flatMap(List::stream)
            .toList();
    this.rest = new TestRest(methods, store.clock());
  }

  Desk newDesk() {
    return new Desk(store, rest, streams, inbox.feed(), botCalls, ++portals);
  }

  /// Brings the index of words up to what was written.
  void index() {
    search.catchUp();
  }

  @Override
  public void close() {
    inbox.close();
    search.close();
    http.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    store.close();
  }
}
