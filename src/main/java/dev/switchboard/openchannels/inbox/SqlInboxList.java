package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.READING;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.SqlAccess;
import dev.switchboard.openchannels.view.SqlFilter;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Which dialogs stand on a page of a list, and how many there are.
final class SqlInboxList {
  // Written out, not bound: only so does SQLite see that the index of open sessions serves.
  private static final Condition OPEN = SESSION.CLOSED_AT.eq(DSL.inline(0L));
  private static final Condition CLOSED = SESSION.CLOSED_AT.ne(DSL.inline(0L));
  private static final String QUEUED = "QUEUED";
  private static final String AGENT = "AGENT";
  private static final Field<Long> PINNED =
      DSL.when(MEMBER.PINNED_SESSION.eq(SESSION.ID), 1L).otherwise(0L);

  /// As the card tells it: being offered to the next operator does not make the wait shorter.
  private static final Field<Long> WAITING_SINCE =
      DSL.when(SESSION.ASKED_AT.ne(0L).and(SESSION.ANSWERED_AT.eq(0L)), SESSION.ASKED_AT)
          .otherwise(SESSION.STAGE_AT);

  /// One dialog of a page, with where it stands in the list.
  record Entry(long chat, Place place) {}

  private SqlInboxList() {}

  /// One query, with one entry more than the page has when there is more.
  static List<Entry> page(
      DSLContext sql, PortalId portal, UserId user, ListQuery query, Instant now) {
    Order order = Order.of(query.view(), user);
    return sql.select(DIALOG.ID, order.first(), order.second())
        .from(SESSION)
        .join(DIALOG)
        .on(DIALOG.PORTAL_ID.eq(SESSION.PORTAL_ID), DIALOG.ID.eq(SESSION.CHAT_ID))
        .leftJoin(MEMBER)
        .on(
            MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            MEMBER.CHAT_ID.eq(DIALOG.ID),
            MEMBER.USER_ID.eq(user.value()))
        .where(SESSION.PORTAL_ID.eq(portal.value()), is(query.view(), user))
        .and(SqlAccess.isOpenTo(sql, portal, user, DialogView.TO_READ))
        .and(query.line().map(line -> SESSION.LINE_ID.eq(line.value())).orElse(all()))
        .and(query.filter().map(filter -> SqlFilter.of(filter, user, now)).orElse(all()))
        .and(query.search().map(SqlInboxList::isNamed).orElse(all()))
        .and(query.after().map(order::isAfter).orElse(all()))
        .orderBy(order.fields())
        .limit(query.limit() + 1)
        .fetch(row ->
            new Entry(
                row.value1(),
                new Place(
                    query.view().name().toLowerCase(Locale.ROOT), row.value2(), row.value3())));
  }

  private static Condition all() {
    return DSL.noCondition();
  }

  private static Condition is(View view, UserId user) {
    return switch (view) {
      case MINE -> OPEN.and(isHeldBy(user));
      case WAITING -> OPEN.and(SESSION.STAGE.eq(QUEUED));
      case ALL -> OPEN;
      case CLOSED -> CLOSED.and(isNewest());
      case MENTIONS -> isNewest().and(DIALOG.ID.in(named(user)));
    };
  }

  private static Select<Record1<Long>> named(UserId user) {
    return DSL.select(READING.CHAT_ID)
        .from(READING)
        .where(
            READING.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            READING.USER_ID.eq(user.value()),
            READING.MENTIONED.ne(DSL.inline(0L)));
  }

  private static Field<Long> namedIn(UserId user) {
    return DSL.field(
        DSL.select(READING.MENTIONED)
            .from(READING)
            .where(
                READING.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                READING.CHAT_ID.eq(DIALOG.ID),
                READING.USER_ID.eq(user.value())));
  }

  private static Condition isHeldBy(UserId user) {
    return SESSION.OPERATOR_ID.eq(user.value()).and(SESSION.STAGE.ne(AGENT));
  }

  private static Condition isNewest() {
    var later = SESSION.as("later");
    return DSL.notExists(
        DSL.selectOne()
            .from(later)
            .where(
                later.PORTAL_ID.eq(SESSION.PORTAL_ID),
                later.CHAT_ID.eq(SESSION.CHAT_ID),
                later.ID.gt(SESSION.ID)));
  }

  private static Condition isNamed(String text) {
    return DIALOG.TITLE.containsIgnoreCase(text);
  }

  /// What a list is sorted by.
  ///
  /// @param falls the highest first
  private record Order(Field<Long> first, Field<Long> second, boolean falls) {
    static Order of(View view, UserId user) {
      return switch (view) {
        case MINE -> new Order(PINNED, DIALOG.LAST_MESSAGE_ID, true);
        case WAITING -> new Order(WAITING_SINCE, SESSION.ID, false);
        case ALL -> new Order(DIALOG.LAST_MESSAGE_ID, DIALOG.ID, true);
        case CLOSED -> new Order(SESSION.CLOSED_AT, SESSION.ID, true);
        case MENTIONS -> new Order(namedIn(user), DIALOG.ID, true);
      };
    }

    List<OrderField<?>> fields() {
      return falls ? List.of(first.desc(), second.desc()) : List.of(first.asc(), second.asc());
    }

    Condition isAfter(Place place) {
      Condition beyond = falls ? first.lt(place.first()) : first.gt(place.first());
      Condition next = falls ? second.lt(place.second()) : second.gt(place.second());
      return beyond.or(first.eq(place.first()).and(next));
    }
  }
}
