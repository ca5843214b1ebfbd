package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import java.time.Duration;

/// The bot that answers first on a line.
///
/// @param time how long it may talk before the dialog goes to the queue; zero: no limit
public record WelcomeBot(UserId bot, BotJoin join, Duration time, BotLeave leave) {}
