package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.FILE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// How much an erasure would take.
final class SqlExtent {
  private static final long OPEN = 0;

  /// @param open dialogs with a session that is not finished
  record Size(int dialogs, int open, int messages, int files) {}

  /// @param crm the dialog is bound to something of the CRM, which stays
  record Extent(Size dialog, Size client, boolean crm) {}

  private SqlExtent() {}

  /// Empty when there is no such dialog. A handful of queries.
  static Optional<Extent> read(Database database, PortalId portal, ChatId chat) {
    return database.read(sql ->
        sql.selectFrom(DIALOG)
            .where(DIALOG.PORTAL_ID.eq(portal.value()), DIALOG.ID.eq(chat.value()))
            .fetchOptional(dialog -> {
              List<Long> all =
                  sql.select(DIALOG.ID)
                      .from(DIALOG)
                      .where(
                          DIALOG.PORTAL_ID.eq(portal.value()),
                          DIALOG.CLIENT_ID.eq(dialog.getClientId()))
                      .orderBy(DIALOG.ID)
                      .limit(EraseDialog.MOST)
                      .fetch(DIALOG.ID);
              boolean crm =
                  dialog.getLeadId() != 0
                      || dialog.getContactId() != 0
                      || dialog.getCompanyId() != 0
                      || dialog.getDealId() != 0;
              return new Extent(
                  size(sql, portal, List.of(chat.value())), size(sql, portal, all), crm);
            }));
  }

  private static Size size(DSLContext sql, PortalId portal, List<Long> chats) {
    int open =
        sql.fetchCount(
            SESSION,
            SESSION.PORTAL_ID.eq(portal.value()),
            SESSION.CHAT_ID.in(chats),
            SESSION.CLOSED_AT.eq(OPEN));
    int messages =
        sql.fetchCount(MESSAGE, MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.CHAT_ID.in(chats));
    int files = sql.fetchCount(FILE, FILE.PORTAL_ID.eq(portal.value()), FILE.CHAT_ID.in(chats));
    return new Size(chats.size(), open, messages, files);
  }
}
