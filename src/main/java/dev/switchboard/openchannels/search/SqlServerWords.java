package dev.switchboard.openchannels.search;

import java.util.Collection;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The words in PostgreSQL: its own full text search, without any extension and any dictionary.
final class SqlServerWords implements SqlWordStore {
  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS message_words (portal_id BIGINT NOT NULL, message_id BIGINT NOT"
          + " NULL, words tsvector NOT NULL, PRIMARY KEY (portal_id, message_id))";
  private static final String INDEX =
      "CREATE INDEX IF NOT EXISTS message_words_words ON message_words USING gin (words)";
  private static final String PUT =
      "INSERT INTO message_words (portal_id, message_id, words)"
          + " VALUES (?, ?, array_to_tsvector(string_to_array(?, ' ')))"
          + " ON CONFLICT (portal_id, message_id) DO UPDATE SET words = excluded.words";

  /// Read from the index of words as a whole: the planner would rather walk along the ids.
  private static final String FIND =
      "WITH found AS MATERIALIZED (SELECT portal_id, message_id FROM message_words WHERE words @@"
          + " CAST(? AS tsquery)) SELECT message_id FROM found WHERE portal_id = ? AND message_id < ?"
          + " ORDER BY message_id DESC LIMIT ?";

  private static final String FORGET =
      "DELETE FROM message_words WHERE portal_id = ? AND message_id = ?";

  private static final String CLEAR = "DELETE FROM message_words WHERE portal_id = ?";

  @Override
  public void prepare(DSLContext sql) {
    sql.execute(CREATE);
    sql.execute(INDEX);
  }

  @Override
  public void put(DSLContext sql, long portal, Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    BatchBindStep puts = sql.batch(DSL.query(PUT, 0L, 0L, ""));
    for (Entry entry : entries) {
      puts = puts.bind(portal, entry.message(), entry.tokens());
    }
    puts.execute();
  }

  @Override
  public List<Long> find(DSLContext sql, Question question) {
    String match =
        question.match(
            term -> "'" + term.token() + "'" + (term.begins() ? ":*" : ""), " & ", " | ");
    return sql.resultQuery(FIND, match, question.portal(), question.before(), question.limit())
        .fetch(row -> row.get(0, Long.class));
  }

  @Override
  public void forget(DSLContext sql, long portal, Collection<Long> messages) {
    for (long message : messages) {
      sql.execute(FORGET, portal, message);
    }
  }

  /// PostgreSQL cleans up by itself.
  @Override
  public void purge(DSLContext sql) {}

  @Override
  public void clear(DSLContext sql, long portal) {
    sql.execute(CLEAR, portal);
  }
}
