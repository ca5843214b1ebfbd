package dev.switchboard.openchannels.telegram;

/// What Telegram tells of whoever has opened a chat, beside the name.
///
/// @param language of his app, empty when it is not told
/// @param payload of the link by which he has last opened the chat, empty: none
record Visit(long bot, long chat, String language, String payload) {
  Visit withLanguage(String told) {
    return told.isEmpty() ? this : new Visit(bot, chat, told, payload);
  }

  Visit openedBy(String link) {
    return link.isEmpty() ? this : new Visit(bot, chat, language, link);
  }
}
