package dev.switchboard.openchannels.search;

import java.util.Collection;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The words in SQLite: FTS5, which keeps no text and no positions.
///
/// Tokens come ready made, so its simplest tokenizer is the right one: it takes everything beyond
/// ASCII for letters, the marks in a shard's prefix too.
final class SqlEmbeddedWords implements SqlWordStore {
  private static final String CREATE =
      "CREATE VIRTUAL TABLE IF NOT EXISTS message_words USING fts5(words, content='',"
          + " contentless_delete=1, detail=none, tokenize='ascii')";
  private static final String PUT =
      "INSERT OR REPLACE INTO message_words (rowid, words) VALUES (?, ?)";
  private static final String FIND =
      "SELECT rowid FROM message_words WHERE message_words MATCH ? AND rowid < ?"
          + " ORDER BY rowid DESC LIMIT ?";
  private static final String FORGET = "DELETE FROM message_words WHERE rowid = ?";
  private static final String MERGE =
      "INSERT INTO message_words (message_words) VALUES ('optimize')";
  private static final String CLEAR = "DELETE FROM message_words WHERE rowid BETWEEN ? AND ?";

  /// Ids of messages are below this; what is above it in a row's number is the portal.
  private static final int BITS = 40;

  private static final long MESSAGES = 1L << BITS;

  @Override
  public void prepare(DSLContext sql) {
    sql.execute(CREATE);
  }

  @Override
  public void put(DSLContext sql, long portal, Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    BatchBindStep puts = sql.batch(DSL.query(PUT, 0L, ""));
    for (Entry entry : entries) {
      puts = puts.bind(row(portal, entry.message()), entry.tokens());
    }
    puts.execute();
  }

  private static long row(long portal, long message) {
    return (portal << BITS) | message;
  }

  @Override
  public List<Long> find(DSLContext sql, Question question) {
    String match =
        question.match(
            term -> "\"" + term.token() + "\"" + (term.begins() ? " *" : ""), " AND ", " OR ");
    long before = row(question.portal(), Math.min(question.before(), MESSAGES - 1));
    return sql.resultQuery(FIND, match, before, question.limit())
        .fetch(row -> row.get(0, Long.class) & (MESSAGES - 1));
  }

  @Override
  public void forget(DSLContext sql, long portal, Collection<Long> messages) {
    for (long message : messages) {
      sql.execute(FORGET, row(portal, message));
    }
  }

  /// Words of rows that are gone lie in the segments until these are merged.
  @Override
  public void purge(DSLContext sql) {
    sql.execute(MERGE);
  }

  @Override
  public void clear(DSLContext sql, long portal) {
    sql.execute(CLEAR, row(portal, 0), row(portal, MESSAGES - 1));
  }
}
