package dev.switchboard.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A request as the endpoints see it.
///
/// @param path percent-encoded as it came, without the query
/// @param query without `?`, empty when there is none
/// @param header looks up a header by name, without case
/// @param remoteAddress of the client, as far as known
/// @param secure came by https
public record HttpCall(
    String method,
    String path,
    String query,
    Function<String, Optional<String>> header,
    byte[] body,
    String remoteAddress,
    boolean secure) {
  /// The header's value, or an empty text.
  public String headerOrEmpty(String name) {
    return header.apply(name).orElse("");
  }

  /// The cookies by name; of two with one name the first counts.
  public Map<String, String> cookies() {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String cookie : headerOrEmpty("Cookie").split(";")) {
      String[] parts = cookie.strip().split("=", 2);
      if (parts.length == 2) {
        cookies.putIfAbsent(parts[0], parts[1]);
      }
    }
    return cookies;
  }

  /// The token of `Authorization: <scheme> …`.
  public Optional<String> authorization(String scheme) {
    String prefix = scheme + " ";
    return header
        .apply("Authorization")
        .filter(value -> value.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(value -> value.substring(prefix.length()).strip());
  }
}
