package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineFields;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every setting of a line is seen at work. Four fields are no settings: the contract shows them
/// and has no way to set them (`AGREEMENT_*`, `SEND_NOTIFICATION_EMPTY_QUEUE`, `XML_ID`).
final class EverySettingTest {
  /// Settings that are seen at work outside of the two tables, and where.
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("ACTIVE", "DialogLifeContract, LivechatRefusalsTest, SendMessagesTest"),
          Map.entry("CRM_CREATE", "ReceptionContract"),
          Map.entry("CRM_CREATE_SECOND", "ReceptionContract"),
          Map.entry("CRM_CREATE_THIRD", "ReceptionContract"),
          Map.entry("CRM_SOURCE", "ReceptionContract"),
          Map.entry("CRM_TRANSFER_CHANGE", "ReceptionContract"),
          Map.entry("DEFAULT_OPERATOR_DATA", "ConnectorCircleTest"),
          Map.entry("LANGUAGE_ID", "LineSettingsTest"),
          Map.entry("LINE_NAME", "LineListTest: it is what people call the line"),
          Map.entry("OPERATOR_DATA", "ConnectorCircleTest"),
          Map.entry("QUICK_ANSWERS_IBLOCK_ID", "AutomationContract, 44-quick-answers.story"),
          Map.entry("WATCH_TYPING", "LivechatContract"));

  @Test
  void everySettingThatCanBeSetIsSeenAtWork() {
    Set<String> tables =
        Stream.concat(
                LifeSettings.all().stream().map(LifeSettings.Case::field),
                RoutingSettings.all().stream().map(RoutingSettings.Case::field))
            .map(LineField::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tables).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
    Set<String> all = new TreeSet<>(tables);
    all.addAll(ELSEWHERE.keySet());
    assertThat(all)
        .isEqualTo(
            LineFields.ALL.stream()
                .filter(field -> !field.isOnlyShown())
                .map(LineField::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}
