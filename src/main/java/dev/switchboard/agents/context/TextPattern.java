package dev.switchboard.agents.context;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A regular expression of an author, in the dialect of RE2: it takes time in proportion to the
/// text, whatever the author and the client write, and can be stopped.
public final class TextPattern {
  static final int MAX_LENGTH = 1_000;

  /// Steps that one character of the text may cost.
  static final int MAX_PROGRAM = 20_000;

  /// How often repetitions may copy a part before it is compiled: what they make is only known
  /// afterwards, and by then the memory may be gone.
  private static final long MAX_COPIES = 1_000;

  private static final Pattern REPETITION =
      Pattern.compile("(.?)\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}", Pattern.DOTALL);

  private TextPattern() {}

  /// Looks for the first part of the text that matches.
  ///
  /// @param late whether it has taken too long
  public static Matched find(String expression, String text, BooleanSupplier late) {
    try {
      Matcher matcher = compiled(expression).matcher(new Interruptible(text, late));
      return matcher.find() ? new Matched.Yes(groups(matcher)) : new Matched.No();
    } catch (PatternSyntaxException | Exhausted broken) {
      return new Matched.Failed(reason(broken));
    }
  }

  private static Map<String, String> groups(Matcher matcher) {
    Map<String, String> groups = new LinkedHashMap<>();
    names(matcher.pattern())
        .forEach(name -> {
          String group = matcher.group(name);
          groups.put(name, group == null ? "" : group);
        });
    return groups;
  }

  private static Stream<String> names(Pattern pattern) {
    return pattern.namedGroups().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  /// All that is wrong with an expression before it ever runs; empty when it is fine.
  public static List<String> problemsOf(String expression) {
    List<String> problems = new ArrayList<>();
    if (expression.isBlank()) {
      problems.add("A regular expression is expected.");
      return problems;
    }
    try {
      names(compiled(expression))
          .flatMap(name -> VariableName.refusalToCreate(name).stream())
          .forEach(problems::add);
    } catch (PatternSyntaxException | Exhausted broken) {
      problems.add(reason(broken));
    }
    return problems;
  }

  private static Pattern compiled(String expression) {
    if (expression.length() > MAX_LENGTH) {
      throw new Exhausted("The regular expression is longer than " + MAX_LENGTH + ".");
    }
    if (copies(expression) > MAX_COPIES) {
      throw new Exhausted("The regular expression repeats too much.");
    }
    Pattern pattern = Pattern.compile(expression);
    if (pattern.programSize() > MAX_PROGRAM) {
      throw new Exhausted("The regular expression is too large.");
    }
    return pattern;
  }

  /// At least as many as the worst part is copied: groups may stand in each other, single
  /// characters may not.
  private static long copies(String expression) {
    long nested = 1;
    long single = 1;
    Matcher matcher = REPETITION.matcher(expression);
    while (matcher.find()) {
      long times = Math.max(1, Math.max(number(matcher.group(2)), number(matcher.group(3))));
      if (")".equals(matcher.group(1))) {
        nested = Math.min(nested * times, Integer.MAX_VALUE);
      } else {
        single = Math.max(single, times);
      }
    }
    return nested * single;
  }

  private static long number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String reason(RuntimeException broken) {
    return broken instanceof PatternSyntaxException syntax
        ? "The regular expression is wrong: " + syntax.getDescription() + "."
        : String.valueOf(broken.getMessage());
  }

  /// A text that stops whoever reads it for too long.
  private record Interruptible(String text, BooleanSupplier late) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (late.getAsBoolean()) {
        throw new Exhausted("The regular expression took too long.");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
