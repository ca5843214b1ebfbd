package dev.switchboard.openchannels.search;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.SideStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Which messages contain which words, up to a mark, per portal.
///
/// Tables are made here and by no migration: all of it can be thrown away and is made again. The
/// mark is moved in the commit of the words that it stands for.
final class SqlWordIndex {
  private static final Table<?> MARK = DSL.table(DSL.name("search_mark"));
  private static final Table<?> SHARD = DSL.table(DSL.name("search_shard"));
  private static final Field<Long> PORTAL = DSL.field(DSL.name("portal_id"), Long.class);
  private static final Field<Long> UP_TO = DSL.field(DSL.name("up_to"), Long.class);
  private static final Field<Long> NUMBER = DSL.field(DSL.name("shard"), Long.class);

  private final SideStore store;
  private final SqlWordStore words;
  private boolean prepared;

  SqlWordIndex(SideStore store) {
    this.store = store;
    this.words = store.isEmbedded() ? new SqlEmbeddedWords() : new SqlServerWords();
  }

  /// Makes the tables at the first question, so that a store that nobody searches has none.
  private synchronized void prepareOnce() {
    if (!prepared) {
      prepare();
      prepared = true;
    }
  }

  private void prepare() {
    store.write(sql -> {
      sql.createTableIfNotExists(MARK)
          .column(PORTAL, SQLDataType.BIGINT.notNull())
          .column(UP_TO, SQLDataType.BIGINT.notNull())
          .primaryKey(PORTAL)
          .execute();
      sql.createTableIfNotExists(SHARD)
          .column(PORTAL, SQLDataType.BIGINT.notNull())
          .column(NUMBER, SQLDataType.BIGINT.notNull())
          .primaryKey(PORTAL, NUMBER)
          .execute();
      words.prepare(sql);
    });
  }

  /// The newest message that is in the index with all that are older; 0: none.
  long mark(PortalId portal) {
    prepareOnce();
    return store.read(sql -> {
      Long upTo = sql.select(UP_TO).from(MARK).where(PORTAL.eq(portal.value())).fetchOne(UP_TO);
      return upTo == null ? 0L : upTo;
    });
  }

  /// @param upTo the new mark
  void add(PortalId portal, List<SqlWordStore.Entry> entries, long upTo) {
    prepareOnce();
    store.write(sql -> {
      words.put(sql, portal.value(), entries);
      keepShards(sql, portal, entries);
      sql.insertInto(MARK, PORTAL, UP_TO)
          .values(portal.value(), upTo)
          .onConflict(PORTAL)
          .doUpdate()
          .set(UP_TO, upTo)
          .execute();
    });
  }

  private static void keepShards(
      DSLContext sql, PortalId portal, List<SqlWordStore.Entry> entries) {
    Set<Long> shards =
        entries.stream()
            .map(entry -> SqlWordStore.shardOf(entry.message()))
            .collect(Collectors.toSet());
    for (long shard : shards) {
      sql.insertInto(SHARD, PORTAL, NUMBER)
          .values(portal.value(), shard)
          .onConflictDoNothing()
          .execute();
    }
  }

  /// Messages that are in the index already, with other words.
  void replace(PortalId portal, List<SqlWordStore.Entry> entries) {
    prepareOnce();
    store.write(sql -> words.put(sql, portal.value(), entries));
  }

  /// Messages that are not there any more.
  void forget(PortalId portal, Collection<Long> messages) {
    prepareOnce();
    store.write(sql -> words.forget(sql, portal.value(), messages));
  }

  /// Leaves nothing in the file of what was forgotten.
  void purge() {
    store.overwrite(words::purge);
  }

  /// Forgets everything of a portal: its messages are others than those that were read.
  void clear(PortalId portal) {
    prepareOnce();
    store.write(sql -> {
      words.clear(sql, portal.value());
      sql.deleteFrom(SHARD).where(PORTAL.eq(portal.value())).execute();
      sql.deleteFrom(MARK).where(PORTAL.eq(portal.value())).execute();
    });
  }

  /// The shards that hold messages older than one, newest first.
  List<Long> shards(PortalId portal, long before, int limit) {
    return store.read(sql ->
        sql.select(NUMBER)
            .from(SHARD)
            .where(PORTAL.eq(portal.value()), NUMBER.le(SqlWordStore.shardOf(before - 1)))
            .orderBy(NUMBER.desc())
            .limit(limit)
            .fetch(NUMBER));
  }

  /// Messages that may contain all the words, newest first.
  List<Long> find(SqlWordStore.Question question) {
    return store.read(sql -> words.find(sql, question));
  }
}
