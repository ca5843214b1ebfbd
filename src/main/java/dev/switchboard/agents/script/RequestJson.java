package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.RequestTemplate;
import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of an External Request in the file of a script.
final class RequestJson {
  private RequestJson() {}

  static RequestTemplate read(Fields fields) {
    String method = fields.field("method").isMissingNode() ? "GET" : fields.text("method");
    if (!RequestTemplate.METHODS.contains(method)) {
      throw fields.wrong("method", "one of " + String.join(", ", RequestTemplate.METHODS));
    }
    return new RequestTemplate(
        method,
        fields.text("url"),
        fields.texts("headers"),
        fields.texts("query"),
        fields.textOrEmpty("data"),
        fields.texts("response"));
  }

  static Map<String, Object> written(RequestTemplate request) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("method", request.method());
    out.put("url", request.url());
    put(out, "headers", request.headers());
    put(out, "query", request.query());
    if (!request.data().isEmpty()) {
      out.put("data", request.data());
    }
    put(out, "response", request.response());
    return out;
  }

  private static void put(Map<String, Object> out, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      out.put(name, texts);
    }
  }
}
