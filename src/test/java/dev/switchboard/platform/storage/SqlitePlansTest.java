package dev.switchboard.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlitePlansTest {
  @Test
  void aNewStoreTakesTheIndexThatWasMadeForTheQuestion(@TempDir Path folder) {
    DatabaseConfig config = new DatabaseConfig.Sqlite(folder.resolve("plans.db"));
    Database.open(config, 1).close();
    try (Database database = Database.open(config, 1)) {
      String openDialogs =
          "SELECT dialog.line_id FROM session JOIN dialog ON dialog.portal_id = session.portal_id"
              + " AND dialog.id = session.chat_id WHERE session.portal_id = 1"
              + " AND session.closed_at = 0";
      String members = "SELECT * FROM member WHERE portal_id = 1 AND chat_id IN (1, 2, 3)";
      String his = "SELECT chat_id FROM member WHERE portal_id = 1 AND user_id = 2";

      assertThat(plan(database, openDialogs))
          .contains("INDEX session_open (portal_id=?)", "dialog_1 (portal_id=? AND id=?)");
      assertThat(plan(database, members)).contains("member_1 (portal_id=? AND chat_id=?)");
      assertThat(plan(database, his)).contains("member_user (portal_id=? AND user_id=?)");
    }
  }

  private static String plan(Database database, String question) {
    return database.read(sql ->
        sql.fetch("EXPLAIN QUERY PLAN " + question).getValues("detail", String.class).stream()
            .collect(Collectors.joining("\n")));
  }
}
