package dev.switchboard.openchannels.telegram;

import tools.jackson.databind.JsonNode;

/// What Telegram says of a bot.
///
/// @param id Telegram's number of it
record Me(long id, String name, String username) {
  /// Of the result of `getMe`.
  static Me of(JsonNode user) {
    return new Me(
        user.path("id").asLong(0),
        user.path("first_name").asString(""),
        user.path("username").asString(""));
  }
}
