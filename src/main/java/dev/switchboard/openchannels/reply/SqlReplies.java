package dev.switchboard.openchannels.reply;

import static dev.switchboard.gen.Tables.QUICK_REPLY;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table of quick replies.
final class SqlReplies {
  /// @param line only those that serve this line
  /// @param words what must be found in shortcut, title or text
  record Query(UserId user, Optional<LineId> line, String words, long after, int most) {}

  private static final Stored<QuickReply> REPLIES =
      Stored.<QuickReply>in(QUICK_REPLY, QUICK_REPLY.PORTAL_ID)
          .id(QUICK_REPLY.ID, QuickReply::id)
          .fixed(QUICK_REPLY.LINE_ID, r -> r.line().map(LineId::value).orElse(0L))
          .fixed(QUICK_REPLY.OWNER_ID, r -> r.owner().map(UserId::value).orElse(0L))
          .column(QUICK_REPLY.SHORTCUT, r -> r.words().shortcut())
          .column(QUICK_REPLY.TITLE, r -> r.words().title())
          .column(QUICK_REPLY.TEXT, r -> r.words().text())
          .fixed(QUICK_REPLY.CREATED_BY, r -> r.trace().createdBy().value())
          .fixed(QUICK_REPLY.CREATED_AT, r -> r.trace().createdAt().toEpochMilli())
          .column(QUICK_REPLY.MODIFIED_AT, r -> r.trace().modifiedAt().toEpochMilli())
          .uncached()
          .read(SqlReplies::toReply);

  private SqlReplies() {}

  static Optional<QuickReply> find(Work work, long id) {
    return work.rows(REPLIES).find(id);
  }

  static void save(Work work, QuickReply reply) {
    work.rows(REPLIES).save(reply);
  }

  static void remove(Work work, QuickReply reply) {
    work.rows(REPLIES).remove(reply);
  }

  /// A reply that a user may use, as committed.
  static Optional<QuickReply> read(Database database, PortalId portal, UserId user, long id) {
    return database.read(sql ->
        sql.selectFrom(QUICK_REPLY)
            .where(
                QUICK_REPLY.PORTAL_ID.eq(portal.value()),
                QUICK_REPLY.ID.eq(id),
                QUICK_REPLY.OWNER_ID.in(0L, user.value()))
            .fetchOptional(SqlReplies::toReply));
  }

  /// By id, from the first after `after` on.
  static List<QuickReply> list(Database database, PortalId portal, Query query) {
    Condition serves =
        query
            .line()
            .<Condition>map(line -> QUICK_REPLY.LINE_ID.in(0L, line.value()))
            .orElse(DSL.noCondition());
    Condition found =
        query.words().isEmpty()
            ? DSL.noCondition()
            : QUICK_REPLY
                .SHORTCUT
                .containsIgnoreCase(query.words())
                .or(QUICK_REPLY.TITLE.containsIgnoreCase(query.words()))
                .or(QUICK_REPLY.TEXT.containsIgnoreCase(query.words()));
    return database.read(sql ->
        sql.selectFrom(QUICK_REPLY)
            .where(
                QUICK_REPLY.PORTAL_ID.eq(portal.value()),
                QUICK_REPLY.OWNER_ID.in(0L, query.user().value()),
                QUICK_REPLY.ID.gt(query.after()),
                serves,
                found)
            .orderBy(QUICK_REPLY.ID)
            .limit(query.most())
            .fetch(SqlReplies::toReply));
  }

  /// What everybody may use on one of these lines, by id.
  static List<QuickReply> shared(Database database, PortalId portal, List<LineId> lines, int most) {
    List<Long> served = Stream.concat(Stream.of(0L), lines.stream().map(LineId::value)).toList();
    return database.read(sql ->
        sql.selectFrom(QUICK_REPLY)
            .where(
                QUICK_REPLY.PORTAL_ID.eq(portal.value()),
                QUICK_REPLY.OWNER_ID.eq(0L),
                QUICK_REPLY.LINE_ID.in(served))
            .orderBy(QUICK_REPLY.ID)
            .limit(most)
            .fetch(SqlReplies::toReply));
  }

  private static QuickReply toReply(Record row) {
    long line = row.get(QUICK_REPLY.LINE_ID);
    long owner = row.get(QUICK_REPLY.OWNER_ID);
    return new QuickReply(
        row.get(QUICK_REPLY.ID),
        line == 0 ? Optional.empty() : Optional.of(new LineId(line)),
        owner == 0 ? Optional.empty() : Optional.of(new UserId(owner)),
        new QuickReply.Words(
            row.get(QUICK_REPLY.SHORTCUT), row.get(QUICK_REPLY.TITLE), row.get(QUICK_REPLY.TEXT)),
        new QuickReply.Trace(
            new UserId(row.get(QUICK_REPLY.CREATED_BY)),
            Instant.ofEpochMilli(row.get(QUICK_REPLY.CREATED_AT)),
            Instant.ofEpochMilli(row.get(QUICK_REPLY.MODIFIED_AT))));
  }
}
