package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.ERASURE;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The table `erasure`.
final class SqlErasures {
  private static final long NONE = 0;

  private static final Stored<Erasure> ERASURES =
      Stored.<Erasure>in(ERASURE, ERASURE.PORTAL_ID)
          .id(ERASURE.ID, Erasure::id)
          .fixed(ERASURE.CHAT_ID, one -> chat(one.what()))
          .fixed(ERASURE.ASKED_BY, one -> one.by().value())
          .fixed(ERASURE.ASKED_AT, one -> one.askedAt().toEpochMilli())
          .fixed(ERASURE.UP_TO, one -> upTo(one.what()))
          .fixed(ERASURE.MESSAGES_BEFORE, one -> messagesBefore(one.what()))
          .fixed(ERASURE.FILES_BEFORE, one -> filesBefore(one.what()))
          .column(ERASURE.MESSAGES, one -> one.gone().messages())
          .column(ERASURE.FILES, one -> one.gone().files())
          .column(ERASURE.DONE_AT, one -> millis(Optional.ofNullable(one.doneAt())))
          .uncached()
          .read(SqlErasures::toErasure);

  private SqlErasures() {}

  static Rows<Erasure> in(Work work) {
    return work.rows(ERASURES);
  }

  /// What of a dialog is being erased, if it is.
  static Optional<Erasure> open(Work work, ChatId chat) {
    return in(work)
        .all(
            new Filter<>(
                ERASURE.CHAT_ID.eq(chat.value()).and(ERASURE.DONE_AT.eq(NONE)),
                one -> chat(one.what()) == chat.value() && !one.isDone()))
        .stream()
        .findFirst();
  }

  /// An erasure and whose it is.
  record Owned(PortalId portal, Erasure erasure) {}

  /// What is under way, oldest first.
  static List<Owned> open(Database database, int most) {
    return database.read(sql ->
        sql.selectFrom(ERASURE)
            .where(ERASURE.DONE_AT.eq(NONE))
            .orderBy(ERASURE.PORTAL_ID, ERASURE.ID)
            .limit(most)
            .fetch(row -> new Owned(new PortalId(row.get(ERASURE.PORTAL_ID)), toErasure(row))));
  }

  /// The newest that are older than `before`.
  static List<Erasure> page(Database database, PortalId portal, long before, int limit) {
    return database.read(sql ->
        sql.selectFrom(ERASURE)
            .where(ERASURE.PORTAL_ID.eq(portal.value()), ERASURE.ID.lt(before))
            .orderBy(ERASURE.ID.desc())
            .limit(limit)
            .fetch(SqlErasures::toErasure));
  }

  private static long chat(Erasure.What what) {
    return switch (what) {
      case Erasure.What.OneDialog dialog -> dialog.chat().value();
      case Erasure.What.Kept _ -> NONE;
    };
  }

  private static long upTo(Erasure.What what) {
    return switch (what) {
      case Erasure.What.OneDialog dialog -> dialog.upTo();
      case Erasure.What.Kept _ -> NONE;
    };
  }

  private static long messagesBefore(Erasure.What what) {
    return switch (what) {
      case Erasure.What.OneDialog _ -> NONE;
      case Erasure.What.Kept kept -> millis(kept.messagesBefore());
    };
  }

  private static long filesBefore(Erasure.What what) {
    return switch (what) {
      case Erasure.What.OneDialog _ -> NONE;
      case Erasure.What.Kept kept -> millis(kept.filesBefore());
    };
  }

  private static long millis(Optional<Instant> moment) {
    return moment.map(Instant::toEpochMilli).orElse(NONE);
  }

  private static Optional<Instant> moment(long millis) {
    return millis == NONE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static Erasure toErasure(Record row) {
    long chat = row.get(ERASURE.CHAT_ID);
    Erasure.What what =
        chat == NONE
            ? new Erasure.What.Kept(
                moment(row.get(ERASURE.MESSAGES_BEFORE)), moment(row.get(ERASURE.FILES_BEFORE)))
            : new Erasure.What.OneDialog(new ChatId(chat), row.get(ERASURE.UP_TO));
    return new Erasure(
        row.get(ERASURE.ID),
        what,
        new UserId(row.get(ERASURE.ASKED_BY)),
        Instant.ofEpochMilli(row.get(ERASURE.ASKED_AT)),
        new Erasure.Count(row.get(ERASURE.MESSAGES), row.get(ERASURE.FILES)),
        moment(row.get(ERASURE.DONE_AT)).orElse(null));
  }
}
