package dev.switchboard.openchannels.connector;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the registering methods answer: always HTTP 200, a refusal is part of the result.
///
/// Source: contract/methods/imopenlines/imconnector.register.json
final class InResult {
  static final Map<String, Object> DONE = Map.of("result", true);

  private InResult() {}

  static Map<String, Object> refused(String error, String description) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("result", false);
    result.put("error", error);
    result.put("error_description", description);
    return result;
  }
}
