package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.Pollers;
import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import java.time.Instant;

/// A bot as the channel of a line.
///
/// @param name what the bot calls itself
/// @param username behind `https://t.me/`
/// @param next the first update that is not on disk, 0: none has come
/// @param heardAt when the one before it came
record TelegramChannel(
    PortalId portal,
    LineId line,
    BotToken token,
    String name,
    String username,
    boolean active,
    long next,
    Instant heardAt,
    Skipped skipped) {
  long id() {
    return token.bot();
  }

  Pollers.Key key() {
    return new Pollers.Key(portal, id());
  }

  /// Where people open a chat with the bot.
  String link() {
    return "https://t.me/" + username;
  }

  TelegramChannel withActive(boolean on) {
    return new TelegramChannel(portal, line, token, name, username, on, next, heardAt, skipped);
  }

  TelegramChannel withToken(BotToken other, Me me) {
    return new TelegramChannel(
        portal, line, other, me.name(), me.username(), active, next, heardAt, skipped);
  }

  TelegramChannel heard(long update, Instant at) {
    return new TelegramChannel(
        portal, line, token, name, username, active, update + 1, at, skipped);
  }

  TelegramChannel skipping(Skipped all) {
    return new TelegramChannel(portal, line, token, name, username, active, next, heardAt, all);
  }

  /// The token stays out of logs.
  @Override
  public String toString() {
    return "TelegramChannel[" + portal + "/" + id() + "]";
  }
}
