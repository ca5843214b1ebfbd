package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.SlotId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request that a script wants sent before it goes on.
///
/// @param url with the query
/// @param body empty: none
public record Request(
    SlotId slot, String method, String url, Map<String, String> headers, String body) {
  public Request {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /// The rest is what clients write, and keys.
  @Override
  public String toString() {
    return "Request[slot=" + slot + "]";
  }
}
