package dev.switchboard.openchannels.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeenIdsTest {
  @Test
  void aNewIdIsToldFromAllThatWereThere() {
    SplittableRandom random = new SplittableRandom(7);
    SeenIds seen = new SeenIds(List.of("stored"));
    Set<String> known = new HashSet<>(Set.of("stored"));
    for (int i = 0; i < 5000; i++) {
      String id = Long.toString(random.nextLong(20_000), 36);
      assertThat(seen.mayHave(id)).as(id).isEqualTo(known.contains(id));
      if (known.add(id)) {
        seen.add(id);
      }
    }
  }

  @Test
  void aDialogWithMoreThanWasReadIsNeverSureOfANewId() {
    List<String> many = IntStream.range(0, SeenIds.READ).mapToObj(i -> "m" + i).toList();

    SeenIds seen = new SeenIds(many);
    seen.add("another");

    assertThat(seen.mayHave("m1")).isTrue();
    assertThat(seen.mayHave("another")).isTrue();
    assertThat(seen.mayHave("never sent")).isTrue();
  }

  @Test
  void aDialogThatGrowsWithoutEndIsForgotten() {
    SeenIds seen = new SeenIds(List.of());
    IntStream.range(0, SeenIds.MOST).forEach(i -> seen.add("m" + i));
    assertThat(seen.mayHave("never sent")).isFalse();

    seen.add("one more");

    assertThat(seen.mayHave("never sent")).isTrue();
    assertThat(seen.mayHave("one more")).isTrue();
  }
}
