package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.BOT_EVENT;
import static dev.switchboard.gen.Tables.DELIVERY;
import static dev.switchboard.gen.Tables.FILE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.OFFLINE_EVENT;
import static dev.switchboard.gen.Tables.REQUEST_STEP;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;

/// What is left of a dialog that is being erased, as committed, a page at a time.
final class SqlRemains {
  /// Something on its way.
  ///
  /// @param order empty when it keeps none
  /// @param about empty when it says nothing of what it carries
  record Moving(long id, String order, String about, String payload) {
    boolean isAbout(Mentions mentions) {
      return mentions.areIn(order, about, payload);
    }
  }

  private final Database database;

  SqlRemains(Database database) {
    this.database = database;
  }

  List<Long> messages(PortalId portal, ChatId chat, long upTo, int limit) {
    return database.read(sql ->
        sql.select(MESSAGE.ID)
            .from(MESSAGE)
            .where(
                MESSAGE.PORTAL_ID.eq(portal.value()),
                MESSAGE.CHAT_ID.eq(chat.value()),
                MESSAGE.ID.le(upTo))
            .orderBy(MESSAGE.ID)
            .limit(limit)
            .fetch(MESSAGE.ID));
  }

  List<Long> files(PortalId portal, ChatId chat, Instant upTo, int limit) {
    return database.read(sql ->
        sql.select(FILE.ID)
            .from(FILE)
            .where(
                FILE.PORTAL_ID.eq(portal.value()),
                FILE.CHAT_ID.eq(chat.value()),
                FILE.CREATED_AT.le(upTo.toEpochMilli()))
            .orderBy(FILE.ID)
            .limit(limit)
            .fetch(FILE.ID));
  }

  List<Moving> deliveries(PortalId portal, long after, int limit) {
    return database.read(sql ->
        sql.select(DELIVERY.ID, DELIVERY.ORDER_KEY, DELIVERY.ABOUT, DELIVERY.PAYLOAD)
            .from(DELIVERY)
            .where(DELIVERY.PORTAL_ID.eq(portal.value()), DELIVERY.ID.gt(after))
            .orderBy(DELIVERY.ID)
            .limit(limit)
            .fetch(row ->
                new Moving(
                    row.value1(),
                    row.value2(),
                    Objects.requireNonNullElse(row.value3(), ""),
                    row.value4())));
  }

  List<Moving> botEvents(PortalId portal, long after, int limit) {
    return events(
        BOT_EVENT.PORTAL_ID.eq(portal.value()), BOT_EVENT.ID, BOT_EVENT.DATA, after, limit);
  }

  List<Moving> offlineEvents(PortalId portal, long after, int limit) {
    return events(
        OFFLINE_EVENT.PORTAL_ID.eq(portal.value()),
        OFFLINE_EVENT.ID,
        OFFLINE_EVENT.DATA,
        after,
        limit);
  }

  private List<Moving> events(
      Condition ofPortal, TableField<?, Long> id, Field<String> data, long after, int limit) {
    return database.read(sql ->
        sql.select(id, data)
            .from(Objects.requireNonNull(id.getTable()))
            .where(ofPortal, id.gt(after))
            .orderBy(id)
            .limit(limit)
            .fetch(row -> new Moving(row.value1(), "", "", row.value2())));
  }

  /// Requests whose answers are kept, up to a moment.
  List<String> requests(PortalId portal, Instant upTo, int limit) {
    return database.read(sql ->
        sql.selectDistinct(REQUEST_STEP.REQUEST_HASH)
            .from(REQUEST_STEP)
            .where(
                REQUEST_STEP.PORTAL_ID.eq(portal.value()),
                REQUEST_STEP.CREATED_AT.le(upTo.toEpochMilli()),
                REQUEST_STEP.BODY.ne(""))
            .limit(limit)
            .fetch(REQUEST_STEP.REQUEST_HASH));
  }
}
