package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Finds dialogs by what they are bound to in the CRM.
final class SqlCrmDialogs {
  private static final int MOST = 200;

  private SqlCrmDialogs() {}

  static List<Dialog> of(Database database, PortalId portal, CrmObject item, boolean open) {
    Condition worked =
        DSL.exists(
            DSL.selectOne()
                .from(SESSION)
                .where(
                    SESSION.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                    SESSION.CHAT_ID.eq(DIALOG.ID),
                    SESSION.CLOSED_AT.eq(DSL.inline(0L))));
    return database.read(sql ->
        sql.selectFrom(DIALOG)
            .where(DIALOG.PORTAL_ID.eq(portal.value()), bound(item))
            .and(open ? worked : DSL.noCondition())
            .orderBy(DIALOG.LAST_MESSAGE_ID.desc(), DIALOG.ID.desc())
            .limit(MOST)
            .fetch(SqlDialogs::toDialog));
  }

  /// As a command sees it.
  static Optional<Dialog> last(Work work, CrmObject item) {
    Filter<Dialog> ofItem =
        new Filter<>(bound(item), dialog -> dialog.crm().of(item.kind()) == item.id());
    return work.rows(SqlDialogs.DIALOGS).newest(ofItem, DIALOG.LAST_MESSAGE_ID, 1).stream()
        .findFirst();
  }

  /// The indexes hold bound dialogs only: without being told, a database does not use them.
  private static Condition bound(CrmObject item) {
    Field<Long> column =
        switch (item.kind().toUpperCase(Locale.ROOT)) {
          case "LEAD" -> DIALOG.LEAD_ID;
          case "DEAL" -> DIALOG.DEAL_ID;
          case "CONTACT" -> DIALOG.CONTACT_ID;
          case "COMPANY" -> DIALOG.COMPANY_ID;
          default -> throw new IllegalArgumentException("dialogs know no " + item.kind());
        };
    return column.eq(item.id()).and(column.ne(DSL.inline(0L)));
  }
}
