package dev.switchboard.openchannels.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Names of skills, as they come and as they are kept: in lower case, sorted, each once.
public final class SkillNames {
  public static final int MOST = 20;
  public static final int LONGEST = 64;

  private SkillNames() {}

  /// A list, or one text with commas between them; empty when it is neither.
  public static Optional<List<String>> read(JsonNode value) {
    return ListKind.texts(value)
        .map(texts ->
            texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).distinct().sorted().toList())
        .filter(names -> names.size() <= MOST)
        .filter(names -> names.stream().allMatch(SkillNames::isName));
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
  }

  static String expected() {
    return "at most " + MOST + " skills of at most " + LONGEST + " characters";
  }
}
