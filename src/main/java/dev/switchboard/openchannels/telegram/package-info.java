/// The connector `telegrambot`: bots of Telegram, whose private chats are dialogs of a line.
@NullMarked
package dev.switchboard.openchannels.telegram;

import org.jspecify.annotations.NullMarked;
