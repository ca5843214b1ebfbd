package dev.switchboard.openchannels.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.SideStore;
import dev.switchboard.platform.testing.TestStore;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IndexerTest {
  @Test
  void anIndexOfAnotherStoreIsMadeAnew() {
    try (TestStore store = TestStore.sqlite();
        SideStore side = store.side()) {
      SqlWordIndex index = new SqlWordIndex(side);
      index.add(PortalId.FIRST, List.of(new SqlWordStore.Entry(99, "1·0·stale")), 99);
      store.run(work -> work.nextId("message"));

      try (Indexer indexer = new Indexer(new SqlTexts(store.database()), index, store.lanes())) {
        indexer.catchUp();
      }

      assertThat(index.mark(PortalId.FIRST)).isZero();
      assertThat(index.shards(PortalId.FIRST, 1000, 10)).isEmpty();
      assertThat(
              index.find(
                  new SqlWordStore.Question(
                      1, 0, List.of(new Tokens.Term("stale", false)), 1000, 10)))
          .isEmpty();
    }
  }
}
