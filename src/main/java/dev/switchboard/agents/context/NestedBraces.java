package dev.switchboard.agents.context;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Jinjava ends an expression at the first `}}`, Jinja at the first that closes no brace within it:
/// `{{ {'a': {'b': 1}} }}`. With a space behind each closing brace of its own, an expression ends
/// where it is meant to.
///
/// What is not an expression stays as it is, and so does everything from the first on whose braces
/// do not match.
final class NestedBraces {
  private static final Pattern RAW = Pattern.compile("\\{%-?\\s*raw\\s*-?%}");
  private static final Pattern END_OF_RAW = Pattern.compile("\\{%-?\\s*endraw\\s*-?%}");

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private NestedBraces(String source) {
    this.source = source;
  }

  static String spaced(String template) {
    return template.contains("}}") ? new NestedBraces(template).spaced() : template;
  }

  private String spaced() {
    boolean closed = true;
    for (int open = opening(); closed && open >= 0; open = opening()) {
      copyTo(open);
      closed = source.charAt(open + 1) == '{' ? copyExpression() : copyTo(endOfBlock());
    }
    return out.append(source, at, source.length()).toString();
  }

  private int opening() {
    int open = source.indexOf('{', at);
    while (open >= 0 && open + 1 < source.length() && "{%#".indexOf(source.charAt(open + 1)) < 0) {
      open = source.indexOf('{', open + 1);
    }
    return open + 1 < source.length() ? open : -1;
  }

  /// False when there is no such place.
  private boolean copyTo(int end) {
    if (end >= 0) {
      out.append(source, at, end);
      at = end;
    }
    return end >= 0;
  }

  /// Behind the comment, the tag or the raw text that opens here.
  private int endOfBlock() {
    if (source.charAt(at + 1) == '#') {
      int end = source.indexOf("#}", at + 2);
      return end < 0 ? -1 : end + 2;
    }
    Matcher raw = RAW.matcher(source).region(at, source.length());
    if (raw.lookingAt()) {
      Matcher end = END_OF_RAW.matcher(source);
      return end.find(raw.end()) ? end.end() : -1;
    }
    return endOfTag();
  }

  private int endOfTag() {
    int end = at + 2;
    while (end < source.length() && !source.startsWith("%}", end)) {
      end = Quoted.opensAt(source, end) ? Quoted.end(source, end) : end + 1;
    }
    return end < source.length() ? end + 2 : -1;
  }

  /// False when it does not end where all its braces are closed.
  private boolean copyExpression() {
    StringBuilder expression = new StringBuilder();
    int depth = 0;
    int here = at + 2;
    while (here < source.length() && (depth > 0 || source.charAt(here) != '}')) {
      char c = source.charAt(here);
      int next = Quoted.opensAt(source, here) ? Quoted.end(source, here) : here + 1;
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      expression.append(source, here, next).append(c == '}' ? " " : "");
      here = next;
    }
    if (!source.startsWith("}}", here)) {
      return false;
    }
    out.append("{{").append(expression);
    at = here;
    return copyTo(here + 2);
  }
}
