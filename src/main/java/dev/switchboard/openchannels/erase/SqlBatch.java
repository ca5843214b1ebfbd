package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.BOT_EVENT;
import static dev.switchboard.gen.Tables.DELIVERY;
import static dev.switchboard.gen.Tables.FILE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.OFFLINE_EVENT;
import static dev.switchboard.gen.Tables.REQUEST_STEP;
import static dev.switchboard.gen.Tables.WHATSAPP_SENT;

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
    switch (batch) {
      case Batch.Messages(List<Long> ids, List<Long> files) -> {
        wipe(work, MESSAGE, MESSAGE.PORTAL_ID, MESSAGE.ID, ids);
        wipe(work, WHATSAPP_SENT, WHATSAPP_SENT.PORTAL_ID, WHATSAPP_SENT.MESSAGE_ID, ids);
        wipe(work, FILE, FILE.PORTAL_ID, FILE.ID, files);
      }
      case Batch.Files(List<Long> ids) -> wipe(work, FILE, FILE.PORTAL_ID, FILE.ID, ids);
      case Batch.Deliveries(List<Long> ids) ->
          wipe(work, DELIVERY, DELIVERY.PORTAL_ID, DELIVERY.ID, ids);
      case Batch.BotEvents(List<Long> ids) ->
          wipe(work, BOT_EVENT, BOT_EVENT.PORTAL_ID, BOT_EVENT.ID, ids);
      case Batch.OfflineEvents(List<Long> ids) ->
          wipe(work, OFFLINE_EVENT, OFFLINE_EVENT.PORTAL_ID, OFFLINE_EVENT.ID, ids);
      case Batch.Requests(List<String> hashes) -> forgetAnswers(work, hashes);
    }
  }

  private static void forgetAnswers(Work work, List<String> hashes) {
    work.wipe(
        Wipe.columns(
            REQUEST_STEP,
            REQUEST_STEP.PORTAL_ID,
            REQUEST_STEP.REQUEST_HASH.in(hashes),
            Map.of(REQUEST_STEP.BODY, "")));
  }

  private static void wipe(
      Work work, Table<?> table, Field<Long> portal, Field<Long> id, List<Long> ids) {
    if (!ids.isEmpty()) {
      work.wipe(Wipe.rows(table, portal, id.in(ids)));
    }
  }
}
