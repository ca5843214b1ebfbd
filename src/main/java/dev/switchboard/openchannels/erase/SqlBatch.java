package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.BOT_EVENT;
import static dev.switchboard.gen.Tables.DELIVERY;
import static dev.switchboard.gen.Tables.FILE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.OFFLINE_EVENT;
import static dev.switchboard.gen.Tables.REQUEST_STEP;

import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Wipe;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;

/// The rows of a [Batch], by their ids.
final class SqlBatch {
  private SqlBatch() {}

  static void wipe(Work work, Batch batch) {
    wipe(work, MESSAGE, MESSAGE.PORTAL_ID, MESSAGE.ID, batch.messages());
    wipe(work, FILE, FILE.PORTAL_ID, FILE.ID, batch.files());
    wipe(work, DELIVERY, DELIVERY.PORTAL_ID, DELIVERY.ID, batch.deliveries());
    wipe(work, BOT_EVENT, BOT_EVENT.PORTAL_ID, BOT_EVENT.ID, batch.botEvents());
    wipe(work, OFFLINE_EVENT, OFFLINE_EVENT.PORTAL_ID, OFFLINE_EVENT.ID, batch.offlineEvents());
    if (!batch.requests().isEmpty()) {
      work.wipe(
          Wipe.columns(
              REQUEST_STEP,
              REQUEST_STEP.PORTAL_ID,
              REQUEST_STEP.REQUEST_HASH.in(batch.requests()),
              Map.of(REQUEST_STEP.BODY, "")));
    }
  }

  private static void wipe(
      Work work, Table<?> table, Field<Long> portal, Field<Long> id, List<Long> ids) {
    if (!ids.isEmpty()) {
      work.wipe(Wipe.rows(table, portal, id.in(ids)));
    }
  }
}
