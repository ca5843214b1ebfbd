package dev.switchboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a load needs of `demo.json`, the file in which a demo server says what it made.
///
/// @param channel the token of the active Omnichannel channel
/// @param login of the administrator
/// @param password his
public record Demo(String base, String channel, String login, String password) {
  static Demo read(Path file) {
    try {
      JsonNode demo = JsonMapper.shared().readTree(Files.readString(file));
      return new Demo(
          text(demo, "/base"),
          text(demo, "/omnichannel/active"),
          text(demo, "/admin/login"),
          text(demo, "/admin/password"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the clients' messages are posted.
  String webhookPath() {
    return "/" + channel + "/bot_api_webhook";
  }

  private static String text(JsonNode demo, String pointer) {
    JsonNode value = demo.at(pointer);
    if (!value.isString()) {
      throw new IllegalArgumentException(
          "expected a text at " + pointer + " of demo.json, got " + value);
    }
    return value.stringValue();
  }
}
