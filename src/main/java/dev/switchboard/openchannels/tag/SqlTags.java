package dev.switchboard.openchannels.tag;

import static dev.switchboard.gen.Tables.DIALOG_TAG;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Touched;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table of tags.
final class SqlTags {
  record Row(ChatId chat, Tag tag, UserId by, Instant at) {}

  /// @param dialogs how many have it
  record Use(String tag, int dialogs) {}

  private static final Stored<Row> ROWS =
      Stored.<Row>in(DIALOG_TAG, DIALOG_TAG.PORTAL_ID)
          .id(DIALOG_TAG.CHAT_ID, row -> row.chat().value())
          .id(DIALOG_TAG.TAG, row -> row.tag().name())
          .fixed(DIALOG_TAG.CREATED_BY, row -> row.by().value())
          .fixed(DIALOG_TAG.CREATED_AT, row -> row.at().toEpochMilli())
          .uncached()
          .read(SqlTags::toRow);

  private SqlTags() {}

  static Optional<Row> find(Work work, ChatId chat, Tag tag) {
    return work.rows(ROWS).find(chat.value(), tag.name());
  }

  static List<Tag> of(Work work, ChatId chat) {
    return work
        .rows(ROWS)
        .all(new Filter<>(DIALOG_TAG.CHAT_ID.eq(chat.value()), row -> row.chat().equals(chat)))
        .stream()
        .map(Row::tag)
        .toList();
  }

  static void save(Work work, Row row) {
    work.rows(ROWS).save(row);
    work.emit(new Touched.Whole(row.chat()));
  }

  static void remove(Work work, Row row) {
    work.rows(ROWS).remove(row);
    work.emit(new Touched.Whole(row.chat()));
  }

  /// The tags of a dialog as committed, by name.
  static List<String> read(Database database, PortalId portal, ChatId chat) {
    return database.read(sql ->
        sql.select(DIALOG_TAG.TAG)
            .from(DIALOG_TAG)
            .where(DIALOG_TAG.PORTAL_ID.eq(portal.value()), DIALOG_TAG.CHAT_ID.eq(chat.value()))
            .orderBy(DIALOG_TAG.TAG)
            .fetch(DIALOG_TAG.TAG));
  }

  /// The tags that begin with a text, by name.
  static List<Use> uses(Database database, PortalId portal, String prefix, int most) {
    return database.read(sql ->
        sql.select(DIALOG_TAG.TAG, DSL.count())
            .from(DIALOG_TAG)
            .where(
                DIALOG_TAG.PORTAL_ID.eq(portal.value()),
                DIALOG_TAG.TAG.ge(prefix),
                DIALOG_TAG.TAG.startsWith(prefix))
            .groupBy(DIALOG_TAG.TAG)
            .orderBy(DIALOG_TAG.TAG)
            .limit(most)
            .fetch(row -> new Use(row.value1(), row.value2())));
  }

  private static Row toRow(Record row) {
    return new Row(
        new ChatId(row.get(DIALOG_TAG.CHAT_ID)),
        new Tag(row.get(DIALOG_TAG.TAG)),
        new UserId(row.get(DIALOG_TAG.CREATED_BY)),
        Instant.ofEpochMilli(row.get(DIALOG_TAG.CREATED_AT)));
  }
}
