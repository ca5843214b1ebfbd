package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.search.Search;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Wires the inbox. Made before the first command, since it listens to the lanes.
public final class InboxModule implements AutoCloseable {
  private final List<Method> methods;
  private final Feed feed;

  /// @param builtIn the channels that nobody has to register, by code
  public InboxModule(
      Database database,
      Lanes lanes,
      Streams streams,
      InstantSource clock,
      Search search,
      Map<String, Channel> builtIn) {
    Inbox inbox = new Inbox(database, streams, clock, search, builtIn);
    ViewBook views = new ViewBook(database);
    feed =
        new Feed(
            streams,
            new Telling(database, streams, clock, inbox),
            new ViewWatch(streams, views, clock));
    Looks looks = new Looks();
    methods =
        Stream.of(
                new InboxMethods(inbox, lanes).methods(),
                new ViewMethods(views, streams, lanes, clock).methods(),
                new CompanyMethods(database, lanes, clock, looks, feed).methods())
            .flatMap(List::stream)
            .toList();
    lanes.listen(new Answering());
    lanes.listen(new Naming());
    lanes.listen(feed);
  }

  public List<Method> methods() {
    return methods;
  }

  Feed feed() {
    return feed;
  }

  /// Tells nothing more.
  @Override
  public void close() {
    feed.close();
  }
}
