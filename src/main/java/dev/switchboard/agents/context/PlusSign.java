package dev.switchboard.agents.context;

import java.util.Set;

/// Jinjava takes a plus before a digit for a sign of its own, and so does not read `n+1`. With a
/// space behind it, it is a sum.
final class PlusSign {
  private static final String CLOSING = ")]}'\"";
  private static final Set<String> OPERATORS = Set.of("and", "or", "not", "in", "is", "if", "else");

  private PlusSign() {}

  static String spaced(String expression) {
    return expression.indexOf('+') < 0 ? expression : new Scan(expression).spaced();
  }

  /// Walks over an expression and leaves texts in quotes as they are.
  private static final class Scan {
    private final String source;
    private final StringBuilder out = new StringBuilder();

    Scan(String source) {
      this.source = source;
    }

    String spaced() {
      int at = 0;
      while (at < source.length()) {
        int next = Quoted.opensAt(source, at) ? Quoted.end(source, at) : at + 1;
        boolean adds = source.charAt(at) == '+' && isDigit(next) && followsAnOperand();
        out.append(source, at, next).append(adds ? " " : "");
        at = next;
      }
      return out.toString();
    }

    private boolean isDigit(int at) {
      return at < source.length() && Character.isDigit(source.charAt(at));
    }

    private boolean followsAnOperand() {
      int end = out.length();
      while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
        end--;
      }
      int from = end;
      while (from > 0 && isOfWord(out.charAt(from - 1))) {
        from--;
      }
      return from < end
          ? !OPERATORS.contains(out.substring(from, end))
          : end > 0 && CLOSING.indexOf(out.charAt(end - 1)) >= 0;
    }

    private static boolean isOfWord(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }
  }
}
