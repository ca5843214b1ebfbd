package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.im.ImModule;
import dev.switchboard.openchannels.search.SearchModule;
import dev.switchboard.openchannels.session.FakeCrm;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.openchannels.sla.SlaModule;
import dev.switchboard.openchannels.tag.TagModule;
import dev.switchboard.platform.realtime.StreamConfig;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A store with the methods of dialogs and of the inbox on it, for many companies.
final class InboxHouse implements AutoCloseable {
  private final TestStore store;
  private final TestRest rest;
  private final Streams streams;
  private final SearchModule search;
  private final InboxModule inbox;
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
    List<Method> methods =
        Stream.of(
                sessions.methods(),
                im.methods(),
                inbox.methods(),
                new TagModule(store.database(), store.lanes()).methods(),
                sla.methods())
            .flatMap(List::stream)
            .toList();
    this.rest = new TestRest(methods, store.clock());
  }

  Desk newDesk() {
    return new Desk(store, rest, streams, inbox.feed(), ++portals);
  }

  /// Brings the index of words up to what was written.
  void index() {
    search.catchUp();
  }

  @Override
  public void close() {
    inbox.close();
    search.close();
    store.close();
  }
}
