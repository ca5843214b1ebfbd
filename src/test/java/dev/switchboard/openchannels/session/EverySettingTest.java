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

/// Every setting of a line is seen at work, or is known to do nothing and says why.
final class EverySettingTest {
  /// Settings that are seen at work outside of the two tables, and where.
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "ACTIVE", "DialogLifeContract, LivechatRefusalsTest, SendMessagesTest",
          "CRM_CREATE", "ReceptionContract",
          "CRM_CREATE_THIRD", "ReceptionContract",
          "CRM_SOURCE", "ReceptionContract",
          "CRM_TRANSFER_CHANGE", "ReceptionContract",
          "DEFAULT_OPERATOR_DATA", "ConnectorCircleTest",
          "LANGUAGE_ID", "LineSettingsTest",
          "LINE_NAME", "LineListTest: it is what people call the line",
          "OPERATOR_DATA", "ConnectorCircleTest");

  /// Settings that are kept and shown, and do nothing.
  private static final Map<String, String> WITHOUT_EFFECT =
      Map.ofEntries(
          Map.entry("AGREEMENT_ID", "shown only"),
          Map.entry("AGREEMENT_MESSAGE", "shown only"),
          Map.entry("SEND_NOTIFICATION_EMPTY_QUEUE", "shown only"),
          Map.entry("XML_ID", "shown only"),
          Map.entry("AUTO_CLOSE_FORM_ID", "there are no forms"),
          Map.entry("CLOSE_FORM_ID", "there are no forms"),
          Map.entry("NO_ANSWER_FORM_ID", "there are no forms"),
          Map.entry("WORKTIME_DAYOFF_FORM_ID", "there are no forms"),
          Map.entry("USE_WELCOME_FORM", "there are no forms"),
          Map.entry("WELCOME_FORM_ID", "there are no forms"),
          Map.entry("WELCOME_FORM_DELAY", "there are no forms"),
          Map.entry("IGNORE_WELCOME_FORM_RESPONSIBLE", "there are no forms"),
          Map.entry("CRM_CREATE_SECOND", "deals have one funnel"),
          Map.entry("KPI_CHECK_OPERATOR_ACTIVITY", "the source does not say what it does"),
          Map.entry("QUICK_ANSWERS_IBLOCK_ID", "quick replies belong to lines, not to lists"),
          Map.entry("TEMPORARY", "the source does not say how long such a line lives"),
          Map.entry("WATCH_TYPING", "no channel tells that somebody is typing"));

  @Test
  void everySettingIsSeenAtWorkOrSaysWhyNot() {
    Set<String> tables =
        Stream.concat(
                LifeSettings.all().stream().map(LifeSettings.Case::field),
                RoutingSettings.all().stream().map(RoutingSettings.Case::field))
            .map(LineField::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tables).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
    assertThat(tables).doesNotContainAnyElementsOf(WITHOUT_EFFECT.keySet());
    Set<String> all = new TreeSet<>(tables);
    all.addAll(ELSEWHERE.keySet());
    all.addAll(WITHOUT_EFFECT.keySet());
    assertThat(all)
        .isEqualTo(
            LineFields.ALL.stream()
                .map(LineField::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}
