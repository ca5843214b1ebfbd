package dev.switchboard.platform.realtime;

import dev.switchboard.platform.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/// One object of the stream as a receiver gets it.
///
/// @param json on one line
/// @param news false for the greeting, which says nothing
public record Frame(String id, String json, boolean news) {
  static Frame of(Cursor at, StreamEvent event, String data) {
    StringBuilder json = new StringBuilder(data.length() + 100);
    json.append("{\"id\":\"").append(at).append("\",\"type\":\"").append(event.type()).append('"');
    event.chat().ifPresent(chat -> json.append(",\"chat\":").append(chat));
    json.append(",\"at\":").append(event.at().toEpochMilli());
    json.append(",\"data\":").append(data).append('}');
    return new Frame(at.toString(), json.toString(), true);
  }

  /// What follows continues the place asked for, or the present.
  static Frame hello(Cursor from) {
    return greeting("hello", from, false);
  }

  /// The place asked for is not known: what was heard before is worth nothing.
  static Frame reset(Cursor now) {
    return greeting("reset", now, true);
  }

  private static Frame greeting(String type, Cursor at, boolean news) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("id", at.toString());
    return new Frame(at.toString(), Json.write(json), news);
  }
}
