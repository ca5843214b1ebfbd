package dev.switchboard.openchannels.push;

import dev.switchboard.platform.json.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One notification of one browser.
///
/// @param subscription whose it is
/// @param text the beginning of what was written, or empty
record PushMessage(
    String subscription, Kind kind, long chat, String title, String text, String language) {
  enum Kind {
    OFFERED,
    GIVEN,
    MESSAGE,
    MENTION
  }

  /// As the browser's service worker reads it.
  byte[] json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind.name().toLowerCase(Locale.ROOT));
    json.put("chat", chat);
    json.put("title", title);
    json.put("text", text);
    json.put("language", language);
    return Json.bytes(json);
  }

  /// What clients write is not for logs.
  @Override
  public String toString() {
    return "PushMessage[" + kind + " " + chat + "]";
  }
}
