package dev.switchboard.openchannels.search;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for words in what was written, newest first: in the newest messages themselves, and in the
/// index for what it has reached. Each call does a bounded amount, and the next goes on there.
public final class Search {
  /// What was found, newest first.
  ///
  /// @param reached the oldest message that was looked at, 0 when there is none older
  public record Found(List<Long> messages, long reached) {}

  private final SqlTexts texts;
  private final SqlWordIndex index;

  Search(SqlTexts texts, SqlWordIndex index) {
    this.texts = texts;
    this.index = index;
  }

  /// Messages of dialogs that are open to the user.
  ///
  /// @param before looks at what is older than this message
  public Found messages(PortalId portal, UserId user, Words words, long before, int limit) {
    return new Run(portal, user, words, limit).from(before);
  }

  private final class Run {
    private static final int SCANS = 5;
    private static final int SCANNED_AT_ONCE = 1_000;
    private static final int SHARDS = 200;
    private static final int LOOKS = 10;
    private static final int MOST_AT_ONCE = 400;

    private final PortalId portal;
    private final UserId user;
    private final Words words;
    private final int limit;
    private final List<Long> found = new ArrayList<>();
    private final Set<Long> asked = new HashSet<>();
    private final Set<Long> open = new HashSet<>();
    private int looks = LOOKS;

    Run(PortalId portal, UserId user, Words words, int limit) {
      this.portal = portal;
      this.user = user;
      this.words = words;
      this.limit = limit;
    }

    Found from(long before) {
      List<Tokens.Term> terms = Tokens.terms(words.folded());
      long mark = terms.isEmpty() ? 0 : index.mark(portal);
      long reached = before;
      if (reached > mark + 1) {
        reached = scan(mark, reached);
        if (reached > mark + 1 || found.size() == limit) {
          return new Found(found, reached);
        }
      }
      return terms.isEmpty() ? new Found(found, 0) : indexed(terms, reached);
    }

    /// @return the oldest message that was looked at, `mark` + 1 when all were
    private long scan(long mark, long before) {
      long reached = before;
      for (int round = 0; round < SCANS; round++) {
        List<SqlTexts.Text> some = texts.between(portal, mark, reached, SCANNED_AT_ONCE);
        if (keep(some)) {
          return found.getLast();
        }
        if (some.size() < SCANNED_AT_ONCE) {
          return mark + 1;
        }
        reached = some.getLast().id();
      }
      return reached;
    }

    private Found indexed(List<Tokens.Term> terms, long before) {
      List<Long> shards = index.shards(portal, before, SHARDS);
      int atOnce = 1;
      for (int from = 0; from < shards.size(); from += atOnce, atOnce = Math.min(16, 2 * atOnce)) {
        List<Long> some = shards.subList(from, Math.min(shards.size(), from + atOnce));
        long reached = look(new SqlWordStore.Question(portal.value(), some, terms, before, 0));
        if (found.size() == limit || reached > 0) {
          return new Found(found, reached > 0 ? reached : found.getLast());
        }
      }
      long oldest = shards.isEmpty() ? 0 : shards.getLast() << SqlWordStore.SHARD_BITS;
      return new Found(found, shards.size() < SHARDS ? 0 : oldest);
    }

    /// @return where it stopped within the shard, 0 when it saw all of it
    private long look(SqlWordStore.Question shard) {
      long reached = shard.before();
      int atOnce = limit;
      while (true) {
        List<Long> messages =
            index.find(
                new SqlWordStore.Question(
                    shard.portal(), shard.shards(), shard.all(), reached, atOnce));
        if (!messages.isEmpty() && keep(texts.some(portal, messages))) {
          return found.getLast();
        }
        if (messages.size() < atOnce) {
          return 0;
        }
        reached = messages.getLast();
        if (--looks == 0) {
          return reached;
        }
        atOnce = Math.min(MOST_AT_ONCE, atOnce * 2);
      }
    }

    /// Keeps what fits and is the user's to read.
    ///
    /// @return whether this is enough
    private boolean keep(List<SqlTexts.Text> some) {
      List<SqlTexts.Text> matching =
          some.stream().filter(text -> words.areIn(text.text())).toList();
      Set<Long> unknown = new HashSet<>();
      matching.stream().map(SqlTexts.Text::chat).filter(asked::add).forEach(unknown::add);
      if (!unknown.isEmpty()) {
        open.addAll(texts.open(portal, user, unknown));
      }
      for (SqlTexts.Text text : matching) {
        if (open.contains(text.chat())) {
          found.add(text.id());
          if (found.size() == limit) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
