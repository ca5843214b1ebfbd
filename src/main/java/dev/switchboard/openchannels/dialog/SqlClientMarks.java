package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.CLIENT_MARK;

import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;

/// The table `client_mark`.
final class SqlClientMarks {
  private static final Stored<ClientMarks> MARKS =
      Stored.<ClientMarks>in(CLIENT_MARK, CLIENT_MARK.PORTAL_ID)
          .id(CLIENT_MARK.CHAT_ID, marks -> marks.chat().value())
          .column(CLIENT_MARK.GOT, ClientMarks::got)
          .column(CLIENT_MARK.SEEN, ClientMarks::seen)
          .read(row ->
              new ClientMarks(
                  new ChatId(row.get(CLIENT_MARK.CHAT_ID)),
                  row.get(CLIENT_MARK.GOT),
                  row.get(CLIENT_MARK.SEEN)));

  private SqlClientMarks() {}

  static Rows<ClientMarks> in(Work work) {
    return work.rows(MARKS);
  }
}
