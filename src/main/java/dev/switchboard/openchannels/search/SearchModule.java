package dev.switchboard.openchannels.search;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.SideStore;
import io.micrometer.core.instrument.MeterRegistry;

/// Wires the search. Its index is followed from [#start] on.
public final class SearchModule implements AutoCloseable {
  private final SideStore side;
  private final Indexer indexer;
  private final Search search;

  /// @param side closed with this
  public SearchModule(Database database, SideStore side, Lanes lanes, MeterRegistry metrics) {
    this.side = side;
    SqlTexts texts = new SqlTexts(database);
    SqlWordIndex index = new SqlWordIndex(side);
    indexer = new Indexer(texts, index, lanes);
    search = new Search(texts, index);
    lanes.listen(indexer);
    metrics.gauge("switchboard.search.behind", indexer, Indexer::behind);
  }

  public Search search() {
    return search;
  }

  public void start() {
    indexer.start();
  }

  /// Brings the index up to what is committed: for tests, which wait for nothing.
  public void catchUp() {
    indexer.catchUp();
  }

  @Override
  public void close() {
    indexer.close();
    side.close();
  }
}
