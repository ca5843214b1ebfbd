package dev.switchboard.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a chapter below `src/test/resources/conformance`.
///
/// ```
/// # a remark
/// imopenlines.session.open | {"USER_CODE":"letters|{line}|c1|u1"} | chat=/chatId
/// app.option.get#2
/// outsider: user.get | ={"ID":1}
/// ! operator: imopenlines.config.delete | {"CONFIG_ID":{line}} | ACCESS_DENIED
/// ~ crm.lead.list | result[].UF_ | The example shows fields that somebody has added.
/// ```
///
/// A method is called with its first (`#2`: second) documented request, into which the members of
/// the body are laid; null takes a member out. With `=` the body is sent as it stands. `{name}` is
/// what an earlier line has kept by `name=/pointer` into its result. `!` expects a documented
/// error; `-` is the empty code. `~` excuses a difference, and says why it is right.
sealed interface StoryLine {
  /// A call: who, what, and how.
  ///
  /// @param who a key of `webhooks` in `demo.json`; `application`, `member`: an administrator's or
  ///   an operator's token
  /// @param example which documented request, from 1
  /// @param body laid into the documented request, or all that is sent
  record Call(String who, String method, int example, String body) {
    boolean isExact() {
      return body.startsWith("=");
    }

    String json() {
      return isExact() ? body.substring(1) : body;
    }
  }

  record Ask(Call call, Map<String, String> keeps) implements StoryLine {}

  record Provoke(Call call, String code) implements StoryLine {}

  record Excuse(String method, String where, String why) implements StoryLine {}

  Pattern HEAD = Pattern.compile("(?:([a-z0-9]+): *)?([A-Za-z0-9.]+)(?:#([0-9]+))?");

  static List<StoryLine> parse(String chapter) {
    List<StoryLine> lines = new ArrayList<>();
    for (String text : chapter.lines().toList()) {
      if (!text.isBlank() && !text.startsWith("#")) {
        lines.add(line(text));
      }
    }
    return lines;
  }

  private static StoryLine line(String text) {
    String rest = text.replaceFirst("^[!~] *", "");
    String[] parts = rest.split(" +\\| +", -1);
    String second = parts.length > 1 ? parts[1].strip() : "{}";
    String third = parts.length > 2 ? parts[2].strip() : "";
    if (text.startsWith("~")) {
      return new Excuse(parts[0].strip(), second, third);
    }
    Call call = call(parts[0].strip(), second);
    return text.startsWith("!")
        ? new Provoke(call, third.equals("-") ? "" : third)
        : new Ask(call, keeps(third));
  }

  private static Call call(String head, String body) {
    Matcher matcher = HEAD.matcher(head);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("who: method#example expected, was: " + head);
    }
    String who = Optional.ofNullable(matcher.group(1)).orElse("application");
    int example = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(1);
    return new Call(who, matcher.group(2), example, body);
  }

  private static Map<String, String> keeps(String text) {
    Map<String, String> keeps = new HashMap<>();
    for (String keep : text.split(" +", -1)) {
      String[] parts = keep.split("=", -1);
      if (parts.length == 2) {
        keeps.put(parts[0], parts[1]);
      }
    }
    return keeps;
  }
}
