package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.SqlAccess;
import dev.switchboard.openchannels.view.SavedView;
import dev.switchboard.openchannels.view.SqlFilter;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// How many open dialogs somebody has in each of his views.
final class SqlViewCounts {
  private SqlViewCounts() {}

  /// By the view's id; views of what is closed are not counted. One query, however many views.
  static Map<Long, Long> read(
      DSLContext sql, PortalId portal, UserId user, List<SavedView> views, Instant now) {
    List<SavedView> open = views.stream().filter(view -> !view.filter().isClosed()).toList();
    Map<Long, Long> counts = new HashMap<>();
    if (open.isEmpty()) {
      return counts;
    }
    List<Field<Long>> sums = new ArrayList<>();
    for (SavedView view : open) {
      sums.add(
          DSL.coalesce(
                  DSL.sum(DSL.when(SqlFilter.of(view.filter(), user, now), 1L).otherwise(0L)),
                  DSL.inline(0))
              .cast(Long.class)
              .as("view_" + view.id()));
    }
    Record row =
        sql.select(sums)
            .from(SESSION)
            .join(DIALOG)
            .on(DIALOG.PORTAL_ID.eq(SESSION.PORTAL_ID), DIALOG.ID.eq(SESSION.CHAT_ID))
            .where(
                SESSION.PORTAL_ID.eq(portal.value()),
                SESSION.CLOSED_AT.eq(DSL.inline(0L)),
                SqlAccess.isOpenTo(sql, portal, user, DialogView.TO_READ))
            .fetchSingle();
    for (int i = 0; i < open.size(); i++) {
      counts.put(open.get(i).id(), row.get(sums.get(i)));
    }
    return counts;
  }
}
