package dev.switchboard.openchannels.erase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.gen.DefaultCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/// Of every table somebody has decided what becomes of it when a dialog is erased: whoever adds one
/// decides, too.
final class ErasedTablesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/switchboard/openchannels/erase");

  /// The company's own: its people, what it has set up, and the keys to it.
  private static final String OF_THE_COMPANY =
      """
      portal user_password department department_member webhook application oauth_code access_token
      refresh_token browser_session login_link own_role own_role_grant operator_skill presence
      push_key push_subscription line line_queue livechat omnichannel telegram whatsapp mailbox connector
      connector_line event_handler application_option agent agent_model bot bot_command external_bot network_code
      network_partner network_letter sla_policy quick_reply macro automation_rule saved_view
      retention second_factor recovery_code code_challenge login_policy sso_provider sso_link\
      """;

  /// Numbers and ids only, which stay for the reports and for the order of things. The log of
  /// changes holds no word of clients by its own rule.
  private static final String NUMBERS =
      """
      counter timer member session_watch ticket chat_mark report_count session_tally
      session_transfer operator_answer operator_turn message_reworded imported_dialog erasure
      audit store_turn\
      """;

  /// The address book of the company: what of it goes, its people decide there.
  private static final String CRM = "lead contact company deal multifield item_link";

  private static Set<String> words(String... lists) {
    return Arrays.stream(lists)
        .flatMap(list -> Stream.of(list.split("\\s+")))
        .collect(Collectors.toSet());
  }

  private static String sources() throws IOException {
    return Files.readString(SOURCES.resolve("SqlTraces.java"))
        + Files.readString(SOURCES.resolve("SqlBatch.java"));
  }

  private static List<Table<?>> tables() {
    return DefaultCatalog.DEFAULT_CATALOG.getSchemas().stream()
        .<Table<?>>flatMap(schema -> schema.getTables().stream())
        .toList();
  }

  @Test
  void everyTableIsDecidedOn() throws IOException {
    String erased = sources();
    Set<String> kept = words(OF_THE_COMPANY, NUMBERS, CRM);
    for (Table<?> table : tables()) {
      String name = table.getName().toLowerCase(Locale.ROOT);
      boolean isErased = erased.contains("Tables." + name.toUpperCase(Locale.ROOT) + ";");
      assertThat(isErased ^ kept.contains(name))
          .as("%s: is erased (SqlTraces, SqlBatch), or named here with its reason", name)
          .isTrue();
    }
  }

  @Test
  void whatIsNamedHereIsThere() {
    Set<String> names =
        tables().stream()
            .map(table -> table.getName().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(names).containsAll(words(OF_THE_COMPANY, NUMBERS, CRM));
  }
}
