package dev.switchboard.openchannels.session;

import static dev.switchboard.gen.Tables.IMPORTED_DIALOG;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;

/// The table `imported_dialog`.
final class SqlImported {
  private static final Stored<Imported> IMPORTED =
      Stored.<Imported>in(IMPORTED_DIALOG, IMPORTED_DIALOG.PORTAL_ID)
          .id(IMPORTED_DIALOG.CHAT_ID, i -> i.chat().value())
          .column(IMPORTED_DIALOG.LAST_MESSAGE_ID, Imported::last)
          .column(IMPORTED_DIALOG.SAID_AT, i -> i.saidAt().toEpochMilli())
          .column(IMPORTED_DIALOG.IMPORTED_AT, i -> i.importedAt().toEpochMilli())
          .read(SqlImported::toImported);

  /// @param last the newest imported message
  private record Imported(ChatId chat, long last, Instant saidAt, Instant importedAt) {}

  private SqlImported() {}

  /// When the newest message of a dialog was said in the other system; empty when somebody has
  /// written or begun a session here.
  static Optional<Instant> end(Work work, Dialog dialog) {
    return work.rows(IMPORTED)
        .find(dialog.id().value())
        .filter(imported -> imported.last() == dialog.lastMessage())
        .filter(_ -> Sessions.in(work).open(dialog.id()).isEmpty())
        .map(Imported::saidAt);
  }

  static void note(Work work, Dialog dialog, Instant saidAt) {
    work.rows(IMPORTED).save(new Imported(dialog.id(), dialog.lastMessage(), saidAt, work.now()));
  }

  private static Imported toImported(Record row) {
    return new Imported(
        new ChatId(row.get(IMPORTED_DIALOG.CHAT_ID)),
        row.get(IMPORTED_DIALOG.LAST_MESSAGE_ID),
        Instant.ofEpochMilli(row.get(IMPORTED_DIALOG.SAID_AT)),
        Instant.ofEpochMilli(row.get(IMPORTED_DIALOG.IMPORTED_AT)));
  }
}
