package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.CONNECTOR;
import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.DIALOG_TAG;
import static dev.switchboard.gen.Tables.LINE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.PORTAL_USER;
import static dev.switchboard.gen.Tables.SESSION;
import static dev.switchboard.gen.Tables.SESSION_WATCH;

import dev.switchboard.gen.tables.Line;
import dev.switchboard.gen.tables.PortalUser;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.SqlDialogs;
import dev.switchboard.openchannels.dialog.SqlMessages;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SqlSessions;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// Cards of dialogs as committed.
final class SqlCards {
  /// By which the client came; his session may be on another one by now.
  private static final Line HOME = LINE.as("home");

  private static final PortalUser HOLDER = PORTAL_USER.as("holder");
  private static final PortalUser AUTHOR = PORTAL_USER.as("author");
  private static final PortalUser CLIENT = PORTAL_USER.as("client");
  private static final Field<String> TAGS =
      DSL.field(
              DSL.select(DSL.groupConcat(DIALOG_TAG.TAG).separator("\n"))
                  .from(DIALOG_TAG)
                  .where(
                      DIALOG_TAG.PORTAL_ID.eq(DIALOG.PORTAL_ID), DIALOG_TAG.CHAT_ID.eq(DIALOG.ID)))
          .as("tags");
  private static final Field<Integer> FRESH =
      SqlReadings.fresh(MESSAGE.SESSION_ID.eq(SESSION.ID)).as("fresh");

  private SqlCards() {}

  /// Some dialogs' cards by chat, as far as there are such dialogs. One query.
  static Map<Long, Card> read(DSLContext sql, PortalId portal, Collection<Long> chats) {
    Map<Long, Card> cards = new HashMap<>();
    sql.select(columns())
        .from(DIALOG)
        .leftJoin(SESSION)
        .on(SESSION.PORTAL_ID.eq(DIALOG.PORTAL_ID), SESSION.ID.eq(newestSession()))
        .leftJoin(SESSION_WATCH)
        .on(SESSION_WATCH.PORTAL_ID.eq(DIALOG.PORTAL_ID), SESSION_WATCH.SESSION_ID.eq(SESSION.ID))
        .leftJoin(LINE)
        .on(
            LINE.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            LINE.ID.eq(DSL.coalesce(SESSION.LINE_ID, DIALOG.LINE_ID)))
        .leftJoin(HOME)
        .on(HOME.PORTAL_ID.eq(DIALOG.PORTAL_ID), HOME.ID.eq(DIALOG.LINE_ID))
        .leftJoin(MESSAGE)
        .on(MESSAGE.PORTAL_ID.eq(DIALOG.PORTAL_ID), MESSAGE.ID.eq(telling()))
        .leftJoin(HOLDER)
        .on(HOLDER.PORTAL_ID.eq(DIALOG.PORTAL_ID), HOLDER.ID.eq(SESSION.OPERATOR_ID))
        .leftJoin(AUTHOR)
        .on(AUTHOR.PORTAL_ID.eq(DIALOG.PORTAL_ID), AUTHOR.ID.eq(MESSAGE.AUTHOR_ID))
        .leftJoin(CLIENT)
        .on(CLIENT.PORTAL_ID.eq(DIALOG.PORTAL_ID), CLIENT.ID.eq(DIALOG.CLIENT_ID))
        .where(DIALOG.PORTAL_ID.eq(portal.value()), DIALOG.ID.in(chats))
        .forEach(row -> cards.put(row.get(DIALOG.ID), toCard(row)));
    return cards;
  }

  private static List<SelectFieldOrAsterisk> columns() {
    return Stream.of(
            Stream.of(DIALOG.fields()),
            Stream.of(SESSION.fields()),
            Stream.of(MESSAGE.fields()),
            Stream.of(
                LINE.NAME,
                HOME.ID,
                HOLDER.NAME,
                HOLDER.LAST_NAME,
                AUTHOR.NAME,
                AUTHOR.LAST_NAME,
                CLIENT.AVATAR,
                SESSION_WATCH.DUE_AT,
                TAGS,
                FRESH))
        .flatMap(fields -> fields)
        .<SelectFieldOrAsterisk>map(field -> field)
        .toList();
  }

  private static Field<Long> newestSession() {
    var each = SESSION.as("each");
    return DSL.field(
        DSL.select(DSL.max(each.ID))
            .from(each)
            .where(each.PORTAL_ID.eq(DIALOG.PORTAL_ID), each.CHAT_ID.eq(DIALOG.ID)));
  }

  /// The newest message that somebody has written: what the system notes for colleagues, and what a
  /// line says by itself, is the same everywhere, and comes last often.
  private static Field<Long> telling() {
    var each = MESSAGE.as("each_message");
    return DSL.coalesce(
        DSL.field(
            DSL.select(DSL.max(each.ID))
                .from(each)
                .where(
                    each.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                    each.CHAT_ID.eq(DIALOG.ID),
                    each.ORIGIN.ne(DSL.inline(Message.Origin.SYSTEM.name())))),
        DIALOG.LAST_MESSAGE_ID);
  }

  private static Card toCard(Record row) {
    Optional<Session> session =
        row.get(SESSION.ID) == null ? Optional.empty() : Optional.of(SqlSessions.toSession(row));
    Optional<Card.Last> last =
        row.get(MESSAGE.ID) == null
            ? Optional.empty()
            : Optional.of(new Card.Last(SqlMessages.toMessage(row), name(row, AUTHOR)));
    return new Card(
        SqlDialogs.toDialog(row),
        session,
        text(row, LINE.NAME),
        row.get(HOME.ID) == null,
        name(row, HOLDER),
        text(row, CLIENT.AVATAR),
        marks(row),
        last,
        row.get(FRESH));
  }

  private static Card.Marks marks(Record row) {
    Long due = row.get(SESSION_WATCH.DUE_AT);
    return new Card.Marks(text(row, TAGS).lines().sorted().toList(), due == null ? 0 : due);
  }

  private static String name(Record row, PortalUser user) {
    return (text(row, user.NAME) + " " + text(row, user.LAST_NAME)).strip();
  }

  private static String text(Record row, Field<String> field) {
    String text = row.get(field);
    return text == null ? "" : text;
  }

  /// The registered channels by code. There are few.
  static Map<String, Channel> channels(DSLContext sql, PortalId portal) {
    return sql.select(CONNECTOR.CODE, CONNECTOR.NAME, CONNECTOR.FLAGS)
        .from(CONNECTOR)
        .where(CONNECTOR.PORTAL_ID.eq(portal.value()))
        .fetchMap(CONNECTOR.CODE, row -> channel(row.value2(), Json.tree(row.value3())));
  }

  private static Channel channel(String name, JsonNode flags) {
    return new Channel(
        name,
        flags.path("editInternalMessages").asBoolean(false),
        flags.path("delInternalMessages").asBoolean(false));
  }
}
