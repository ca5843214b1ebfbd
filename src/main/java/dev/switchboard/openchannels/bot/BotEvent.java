package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// Something that a bot has to be told, and waits until the bot fetches it.
///
/// @param data JSON
record BotEvent(long id, UserId bot, String type, String data, Instant at) {}
