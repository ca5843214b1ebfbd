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
/// @ chats = im.chat.leave, im.chat.mute
/// ! @chats | ={"CHAT_ID":9} | ACCESS_ERROR 400
/// ^ im.chat.* | INVALID_CREDENTIALS | A token that is not valid gives NO_AUTH_FOUND.
/// ```
///
/// A method is called with its first (`#2`: second) documented request, into which the members of
/// the body are laid; null takes a member out. With `=` the body is sent as it stands. `{name}` is
/// what an earlier line has kept by `name=/pointer` into its result. `!` expects a documented
/// error, and its status where one is named; `-` is the empty code. `~` excuses a difference, and
/// says why it is right. `@` names several methods, for which the lines that use the name stand.
/// `^` says why a documented error is never answered; `*` stands for any letters. `*3` behind a
/// method makes the call three times, and `{n}` says which time it is.
sealed interface StoryLine {
  /// A call: who, what, and how.
  ///
  /// @param who a key of `webhooks` in `demo.json`; `application`, `member`: an administrator's or
  ///   an operator's token
  /// @param example which documented request, from 1
  /// @param body laid into the documented request, or all that is sent
  /// @param times how often
  record Call(String who, String method, int example, int times, String body) {
    boolean isExact() {
      return body.startsWith("=");
    }

    String json() {
      return isExact() ? body.substring(1) : body;
    }
  }

  record Ask(Call call, Map<String, String> keeps) implements StoryLine {}

  /// @param status 0 when any documented one will do
  record Provoke(Call call, String code, int status) implements StoryLine {}

  /// @param methods a name, or a pattern with stars
  record Never(String methods, String code, String why) implements StoryLine {
    boolean isAbout(String method) {
      return method.matches(methods.replace(".", "\\.").replace("*", ".*"));
    }
  }

  /// @param where the beginning of a difference, or `request 2`: the second one is not made
  record Excuse(String method, String where, String why) implements StoryLine {
    static final String REQUEST = "request ";

    boolean isOfARequest() {
      return where.startsWith(REQUEST);
    }

    int request() {
      return Integer.parseInt(where.substring(REQUEST.length()));
    }
  }

  Pattern HEAD =
      Pattern.compile("(?:([a-z0-9]+): *)?([A-Za-z0-9.]+)(?:#([0-9]+))?(?:\\*([0-9]+))?");

  static List<StoryLine> parse(String chapter) {
    Map<String, List<String>> groups = new HashMap<>();
    List<StoryLine> lines = new ArrayList<>();
    for (String text : chapter.lines().toList()) {
      if (text.startsWith("@")) {
        String[] parts = text.substring(1).split("=", 2);
        groups.put(parts[0].strip(), List.of(parts[1].strip().split(" *, *", -1)));
      } else if (!text.isBlank() && !text.startsWith("#")) {
        meant(text, groups).forEach(each -> lines.add(line(each)));
      }
    }
    return lines;
  }

  private static List<String> meant(String text, Map<String, List<String>> groups) {
    Matcher named = Pattern.compile("@([a-z0-9]+)").matcher(text.split("\\|", 2)[0]);
    if (!named.find()) {
      return List.of(text);
    }
    List<String> methods =
        Optional.ofNullable(groups.get(named.group(1)))
            .orElseThrow(() -> new IllegalArgumentException("no group for " + text));
    return methods.stream().map(method -> text.replace(named.group(), method)).toList();
  }

  private static StoryLine line(String text) {
    String rest = text.replaceFirst("^[!~^] *", "");
    String[] parts = rest.split(" +\\| +", -1);
    String second = parts.length > 1 ? parts[1].strip() : "{}";
    String third = parts.length > 2 ? parts[2].strip() : "";
    if (text.startsWith("~")) {
      return new Excuse(parts[0].strip(), second, third);
    }
    if (text.startsWith("^")) {
      return new Never(parts[0].strip(), code(second), third);
    }
    Call call = call(parts[0].strip(), second);
    return text.startsWith("!") ? provoke(call, third) : new Ask(call, keeps(third));
  }

  private static Provoke provoke(Call call, String expected) {
    Matcher status = Pattern.compile("(.*) ([1-5][0-9]{2})").matcher(expected);
    return status.matches()
        ? new Provoke(call, code(status.group(1)), Integer.parseInt(status.group(2)))
        : new Provoke(call, code(expected), 0);
  }

  private static String code(String text) {
    return text.equals("-") ? "" : text;
  }

  private static Call call(String head, String body) {
    Matcher matcher = HEAD.matcher(head);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("who: method#example expected, was: " + head);
    }
    String who = Optional.ofNullable(matcher.group(1)).orElse("application");
    int example = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(1);
    int times = Optional.ofNullable(matcher.group(4)).map(Integer::parseInt).orElse(1);
    return new Call(who, matcher.group(2), example, times, body);
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
