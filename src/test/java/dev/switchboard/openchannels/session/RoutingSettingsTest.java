package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.testing.TestStore;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every setting of who gets a dialog does what it says; each in an office of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoutingSettingsTest {
  private final TestStore store = TestStore.sqlite();
  private long portals;

  @TestFactory
  Stream<DynamicTest> everySettingDoesWhatItSays() {
    return RoutingSettings.all().stream()
        .map(setting ->
            DynamicTest.dynamicTest(
                setting.toString(),
                () ->
                    assertThat(setting.run(new Office(store, ++portals)))
                        .isEqualTo(setting.seen())));
  }

  /// Else a setting that does nothing would pass.
  @Test
  void everySettingIsSeenToMakeADifference() {
    Map<String, Set<String>> seen = new TreeMap<>();
    RoutingSettings.all()
        .forEach(
            row -> seen.computeIfAbsent(row.field().name(), _ -> new TreeSet<>()).add(row.seen()));
    assertThat(seen.keySet())
        .containsExactly(
            "CHECK_AVAILABLE",
            "CRM",
            "CRM_FORWARD",
            "IGNORE_WELCOME_FORM_RESPONSIBLE",
            "MAX_CHAT",
            "NO_ANSWER_BOT_ID",
            "NO_ANSWER_RULE",
            "NO_ANSWER_TEXT",
            "NO_ANSWER_TIME",
            "QUEUE_TIME",
            "QUEUE_TYPE",
            "REQUIRED_SKILLS",
            "SESSION_PRIORITY",
            "SKILL_TIME",
            "TYPE_MAX_CHAT",
            "WELCOME_BOT_ENABLE",
            "WELCOME_BOT_ID",
            "WELCOME_BOT_JOIN",
            "WELCOME_BOT_LEFT",
            "WELCOME_BOT_TIME");
    seen.values().removeIf(values -> values.size() > 1);
    assertThat(seen.keySet())
        .as("these differ from rows of other settings")
        .containsExactly("NO_ANSWER_BOT_ID", "WELCOME_BOT_ID");
  }

  @AfterAll
  void close() {
    store.close();
  }
}
