package dev.switchboard.agents.slot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The request of an External Request slot. All values are templates.
///
/// @param data the body
/// @param response what is kept of the answer: variables, and the templates that make them of
///   `body`, `headers` and `status`
public record RequestTemplate(
    String method,
    String url,
    Map<String, String> headers,
    Map<String, String> query,
    String data,
    Map<String, String> response) {
  public static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");

  public RequestTemplate {
    url = url.strip();
    headers = ordered(headers);
    query = ordered(query);
    response = ordered(response);
  }

  private static Map<String, String> ordered(Map<String, String> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  public boolean carriesData() {
    return !method.equals("GET") && !method.equals("HEAD");
  }
}
