package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.DomainEvent;

/// What people do with a bot's channel. Its token is not told.
///
/// @param bot Telegram's number of it
/// @param title what it calls itself
public record TelegramEvent(What what, long bot, String title, LineId line, boolean active)
    implements DomainEvent {
  /// What was done.
  public enum What {
    ADDED,
    CHANGED,
    REMOVED
  }

  static TelegramEvent of(What what, TelegramChannel channel) {
    return new TelegramEvent(what, channel.id(), channel.name(), channel.line(), channel.active());
  }
}
