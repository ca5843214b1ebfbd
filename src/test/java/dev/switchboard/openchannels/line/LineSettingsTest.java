package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineSettingsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_260_311})
  void anySettingsSurviveTheStoreAndAreShownAsTheyCame(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 250; round++) {
      Map<LineField<?>, Object> samples = samples(random);
      LineSettings settings = LineSettings.DEFAULT;
      for (Map.Entry<LineField<?>, Object> sample : samples.entrySet()) {
        settings = settings.read(sample.getKey(), Json.toTree(sample.getValue())).orElseThrow();
      }

      LineSettings back = LineSettings.ofJson(settings.toJson());

      assertThat(back).isEqualTo(settings);
      samples.forEach(
          (field, value) -> assertThat(back.wire(field)).as(field.name()).isEqualTo(value));
    }
  }

  private static Map<LineField<?>, Object> samples(Random random) {
    Map<LineField<?>, Object> samples = new HashMap<>();
    for (LineField<?> field : LineFields.ALL) {
      if (!field.isOnlyShown() && random.nextInt(3) == 0) {
        samples.put(field, Samples.of(field, random));
      }
    }
    return samples;
  }

  @Test
  void whatWasNeverSetIsNotStored() {
    assertThat(LineSettings.DEFAULT.toJson()).isEqualTo("{}");
    assertThat(LineSettings.DEFAULT.with(LineFields.MAX_CHAT, 3L).without(LineFields.MAX_CHAT))
        .isEqualTo(LineSettings.DEFAULT);
  }

  @Test
  void storedSettingsThatThisVersionDoesNotKnowAreLeftOut() {
    LineSettings settings =
        LineSettings.ofJson("{\"GONE\":\"1\",\"MAX_CHAT\":\"many\",\"QUEUE_TIME\":\"9\"}");

    assertThat(settings.get(LineFields.MAX_CHAT)).isZero();
    assertThat(settings.get(LineFields.QUEUE_TIME)).hasSeconds(9);
  }

  @Test
  void textsNobodyWroteFollowTheLanguage() {
    LineSettings written = LineSettings.DEFAULT.with(LineFields.CLOSE_TEXT, "Bye");
    LineSettings french = written.with(LineFields.LANGUAGE_ID, "fr");

    assertThat(french.get(LineFields.CLOSE_TEXT)).isEqualTo("Bye");
    assertThat(french.get(LineFields.WELCOME_MESSAGE_TEXT)).startsWith("Bonjour");
  }
}
