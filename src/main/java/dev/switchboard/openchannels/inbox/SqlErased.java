package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.ERASURE;
import static dev.switchboard.gen.Tables.PORTAL_USER;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// Who has erased a dialog, and when.
final class SqlErased {
  /// @param done all of it is gone
  record Erased(Instant at, long by, String name, boolean done) {}

  private SqlErased() {}

  static Optional<Erased> last(DSLContext sql, PortalId portal, ChatId chat) {
    return sql.select(
            ERASURE.ASKED_AT,
            ERASURE.ASKED_BY,
            PORTAL_USER.NAME,
            PORTAL_USER.LAST_NAME,
            ERASURE.DONE_AT)
        .from(ERASURE)
        .leftJoin(PORTAL_USER)
        .on(PORTAL_USER.PORTAL_ID.eq(ERASURE.PORTAL_ID), PORTAL_USER.ID.eq(ERASURE.ASKED_BY))
        .where(ERASURE.PORTAL_ID.eq(portal.value()), ERASURE.CHAT_ID.eq(chat.value()))
        .orderBy(ERASURE.ID.desc())
        .limit(1)
        .fetchOptional(row -> {
          String name = row.value3();
          return new Erased(
              Instant.ofEpochMilli(row.value1()),
              row.value2(),
              name == null ? "" : (name + " " + row.value4()).strip(),
              row.value5() != 0);
        });
  }
}
