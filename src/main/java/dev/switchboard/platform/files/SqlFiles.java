package dev.switchboard.platform.files;

import static dev.switchboard.gen.Tables.FILE;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.Record;

/// The table `file`.
final class SqlFiles {
  private static final Stored<StoredFile> FILES =
      Stored.<StoredFile>in(FILE, FILE.PORTAL_ID)
          .id(FILE.ID, StoredFile::id)
          .column(FILE.CHAT_ID, StoredFile::chat)
          .fixed(FILE.OWNER_ID, file -> file.owner().value())
          .fixed(FILE.NAME, file -> file.name().value())
          .fixed(FILE.TYPE, file -> file.type().media())
          .fixed(FILE.SIZE, StoredFile::size)
          .fixed(FILE.WIDTH, file -> (long) file.picture().width())
          .fixed(FILE.HEIGHT, file -> (long) file.picture().height())
          .fixed(FILE.CONTENT, StoredFile::content)
          .fixed(FILE.CREATED_AT, file -> file.createdAt().toEpochMilli())
          .uncached()
          .read(SqlFiles::toFile);

  private SqlFiles() {}

  static Rows<StoredFile> in(Work work) {
    return work.rows(FILES);
  }

  static Map<Long, StoredFile> find(Database database, PortalId portal, Collection<Long> ids) {
    return database.read(sql ->
        sql.selectFrom(FILE)
            .where(FILE.PORTAL_ID.eq(portal.value()), FILE.ID.in(ids))
            .fetchMap(FILE.ID, SqlFiles::toFile));
  }

  private static StoredFile toFile(Record row) {
    return new StoredFile(
        row.get(FILE.ID),
        row.get(FILE.CHAT_ID),
        new UserId(row.get(FILE.OWNER_ID)),
        new FileName(row.get(FILE.NAME)),
        FileType.named(row.get(FILE.TYPE)),
        row.get(FILE.SIZE),
        new Pixels(row.get(FILE.WIDTH).intValue(), row.get(FILE.HEIGHT).intValue()),
        row.get(FILE.CONTENT),
        Instant.ofEpochMilli(row.get(FILE.CREATED_AT)));
  }
}
