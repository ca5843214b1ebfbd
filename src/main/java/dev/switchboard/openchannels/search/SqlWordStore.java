package dev.switchboard.openchannels.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Where the words of messages are kept: full text search as a kind of database has it.
///
/// Every token carries its portal and its *shard*, some ten thousand messages that follow each
/// other. So however often a word occurs, one question reads no more than what is in one shard.
sealed interface SqlWordStore permits SqlEmbeddedWords, SqlServerWords {
  int SHARD_BITS = 15;

  /// The words of one message.
  ///
  /// @param tokens separated by spaces
  record Entry(long message, String tokens) {}

  /// @param shards in which to look
  /// @param all tokens, each of which may have to be the beginning of one only
  /// @param before only older messages than this
  record Question(long portal, List<Long> shards, List<Tokens.Term> all, long before, int limit) {
    public Question {
      shards = List.copyOf(shards);
      all = List.copyOf(all);
    }

    /// In the words of a database: all tokens of any one of the shards.
    String match(Function<Tokens.Term, String> token, String and, String or) {
      return shards.stream()
          .map(shard ->
              all.stream()
                  .map(term ->
                      token.apply(
                          new Tokens.Term(prefix(portal, shard) + term.token(), term.begins())))
                  .collect(Collectors.joining(and, "(", ")")))
          .collect(Collectors.joining(or));
    }
  }

  void prepare(DSLContext sql);

  /// What is known of these messages is replaced.
  void put(DSLContext sql, long portal, Collection<Entry> entries);

  /// Messages, newest first.
  List<Long> find(DSLContext sql, Question question);

  /// Forgets some messages. Their words may lie about until [#purge].
  void forget(DSLContext sql, long portal, Collection<Long> messages);

  /// Leaves nothing of what was forgotten, as far as this database lets itself be told.
  void purge(DSLContext sql);

  /// Forgets a portal.
  void clear(DSLContext sql, long portal);

  /// The shard of a message.
  static long shardOf(long message) {
    return message >> SHARD_BITS;
  }

  /// What the tokens of a shard begin with.
  static String prefix(long portal, long shard) {
    return portal + "·" + shard + "·";
  }
}
