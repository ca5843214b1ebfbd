package dev.switchboard.platform.wire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A header value with parameters: `form-data; name="a"; filename="b.png"`.
///
/// @param first what stands before the first semicolon
/// @param parameters by name in lower case, the first of equal names; quotes are gone
record HeaderValue(String first, Map<String, String> parameters) {
  HeaderValue {
    parameters = Map.copyOf(parameters);
  }

  static HeaderValue parse(String header) {
    int end = header.indexOf(';');
    String first = (end < 0 ? header : header.substring(0, end)).trim();
    Map<String, String> parameters = new HashMap<>();
    int at = end < 0 ? header.length() : end + 1;
    while (at < header.length()) {
      int stop = endOfParameter(header, at);
      add(parameters, header.substring(at, stop));
      at = stop + 1;
    }
    return new HeaderValue(first, parameters);
  }

  private static int endOfParameter(String header, int from) {
    boolean quoted = false;
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == ';' && !quoted) {
        return i;
      }
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      }
    }
    return header.length();
  }

  private static void add(Map<String, String> parameters, String parameter) {
    int equals = parameter.indexOf('=');
    if (equals < 0) {
      return;
    }
    String name = parameter.substring(0, equals).trim().toLowerCase(Locale.ROOT);
    parameters.putIfAbsent(name, unquoted(parameter.substring(equals + 1).trim()));
  }

  /// Only quotes and backslashes are escaped: in old clients' `C:\photo.png` the backslash is
  /// meant.
  private static String unquoted(String text) {
    if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
      return text;
    }
    return text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
