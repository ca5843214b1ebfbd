package dev.switchboard.openchannels.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Values of every kind of field, in the form in which they go out over the wire.
final class Samples {
  private static final String LETTERS =
      "abc XYZ 09 [br] \" \\ / , ; | # \n \u00e4 \u20ac \u0436 \ud83d\ude00";

  private Samples() {}

  /// Any value that the field may have and that is shown as it was sent.
  static Object of(LineField<?> field, RandomGenerator random) {
    return switch (field.kind()) {
      case FieldKind.Text(int longest) -> text(random, Math.min(longest, 200));
      case FieldKind.Flag _ -> random.nextBoolean() ? "Y" : "N";
      case FieldKind.Whole(long most) -> Long.toString(random.nextLong(most + 1));
      case FieldKind.Seconds(var most) -> Long.toString(random.nextLong(most.toSeconds() + 1));
      case FieldKind.Choice<?> choice -> choice(choice, random);
      case FieldKind.Clock _ -> clock(random);
      case FieldKind.Zone _ -> pick(List.of("Asia/Tokyo", "America/New_York", "UTC"), random);
      case FieldKind.Language _ -> pick(List.of("en", "de", "fr", "ja", "pt-br"), random);
      case FieldKind.Nothing _ -> throw new IllegalArgumentException("no value for " + field);
      case ListKind.Weekdays _ -> orBlank(some(List.of("MO", "TU", "SA", "SU"), random));
      case ListKind.YearlyDays _ -> orBlank(some(List.of("01.01", "29.02", "25.12"), random));
      case ListKind.Spans _ ->
          orBlank(some(List.of("09:00-13:00", "MO 22:00-06:00", "SA 10:00-14:30"), random));
      case ListKind.Words _ -> orBlank(some(List.of("french", "refunds"), random));
      case ListKind.Users _ -> List.of(Long.toString(1 + random.nextLong(1000)), "2000");
      case OperatorKind _ -> operator(random);
    };
  }

  private static String text(RandomGenerator random, int longest) {
    StringBuilder text = new StringBuilder("t");
    int[] letters = LETTERS.codePoints().toArray();
    int length = random.nextInt(longest / 2);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private static <E extends Enum<E>> String choice(
      FieldKind.Choice<E> choice, RandomGenerator random) {
    return choice.wire(pick(choice.values(), random));
  }

  private static String clock(RandomGenerator random) {
    return "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
  }

  private static Map<String, String> operator(RandomGenerator random) {
    Map<String, String> operator = new LinkedHashMap<>();
    operator.put("NAME", text(random, 40));
    operator.put("AVATAR", "https://example.com/a.png");
    operator.put("AVATAR_ID", Integer.toString(random.nextInt(100)));
    return operator;
  }

  private static <E> E pick(List<E> values, RandomGenerator random) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<String> some(List<String> values, RandomGenerator random) {
    TreeSet<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (random.nextBoolean()) {
        chosen.add(i);
      }
    }
    List<String> some = new ArrayList<>();
    chosen.forEach(index -> some.add(values.get(index)));
    return some;
  }

  private static List<String> orBlank(List<String> values) {
    return values.isEmpty() ? List.of("") : values;
  }
}
