package dev.switchboard.platform.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A `Content-Type` header, taken apart.
///
/// @param media type and subtype in lower case, empty when there is none
/// @param parameters by name in lower case
record ContentType(String media, Map<String, String> parameters) {
  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii", "ascii");

  ContentType {
    parameters = Map.copyOf(parameters);
  }

  static ContentType parse(String header) {
    HeaderValue value = HeaderValue.parse(header);
    return new ContentType(value.first().toLowerCase(Locale.ROOT), value.parameters());
  }

  boolean isJson() {
    return media.equals("application/json") || media.equals("text/json") || media.endsWith("+json");
  }

  boolean isForm() {
    return media.equals("application/x-www-form-urlencoded");
  }

  boolean isMultipart() {
    return media.equals("multipart/form-data");
  }

  ContentType demandUtf8() {
    String charset = parameters.getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
    if (!UTF_8.contains(charset)) {
      throw Refusal.malformed("Text in UTF-8 expected, but another charset was declared.");
    }
    return this;
  }
}
