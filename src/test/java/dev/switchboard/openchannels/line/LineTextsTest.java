package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class LineTextsTest {
  static final List<String> LANGUAGES = LineTexts.LANGUAGES;

  private static final List<LineField<String>> TRANSLATED =
      List.of(
          LineFields.LINE_NAME,
          LineFields.WELCOME_MESSAGE_TEXT,
          LineFields.NO_ANSWER_TEXT,
          LineFields.WORKTIME_DAYOFF_TEXT,
          LineFields.CLOSE_TEXT,
          LineFields.VOTE_MESSAGE_1_TEXT,
          LineFields.VOTE_MESSAGE_1_LIKE,
          LineFields.VOTE_MESSAGE_1_DISLIKE,
          LineFields.VOTE_MESSAGE_2_TEXT,
          LineFields.VOTE_MESSAGE_2_LIKE,
          LineFields.VOTE_MESSAGE_2_DISLIKE,
          LineFields.KPI_FIRST_ANSWER_TEXT,
          LineFields.KPI_FURTHER_ANSWER_TEXT,
          LineFields.QUEUE_PLACE_TEXT);

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyLanguageHasEveryTextInItsOwnWords(String language) {
    for (LineField<String> field : TRANSLATED) {
      String text = field.byDefault(language);
      assertThat(text).as(field.name()).isNotBlank().isEqualTo(text.strip());
      if (!language.equals("en")) {
        assertThat(text).as(field.name()).isNotEqualTo(field.byDefault("en"));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void textsKeepTheirPlaceholdersInEveryLanguage(String language) {
    assertThat(LineFields.KPI_FIRST_ANSWER_TEXT.byDefault(language))
        .contains("#OPERATOR#", "#DIALOG#");
    assertThat(LineFields.KPI_FURTHER_ANSWER_TEXT.byDefault(language))
        .contains("#OPERATOR#", "#DIALOG#");
    assertThat(LineFields.QUEUE_PLACE_TEXT.byDefault(language)).contains("#PLACE#", "#WAIT#");
    assertThat(LineFields.VOTE_MESSAGE_2_TEXT.byDefault(language)).contains("1", "0", "[br]");
  }

  @ParameterizedTest
  @CsvSource({"br,pt", "pt-br,pt", "la,es", "de_at,de", "ja,en", "xx-en,en"})
  void aVariantSpeaksItsLanguageAndAnUnknownOneEnglish(String code, String language) {
    assertThat(LineTexts.of(code, "CLOSE_TEXT")).isEqualTo(LineTexts.of(language, "CLOSE_TEXT"));
  }

  @Test
  void closingByItselfSaysNothingUnlessSomebodyWroteIt() {
    assertThat(LineFields.AUTO_CLOSE_TEXT.byDefault("de")).isEmpty();
  }
}
