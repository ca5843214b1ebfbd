package dev.switchboard.openchannels.automation;

/// What has happened, as far as rules look at it.
///
/// @param session the one that it happened in, or the newest
/// @param text of the message, or empty
/// @param from client, operator or agent, or empty
/// @param detail the tag, the goal or the vote, or empty
/// @param depth 1 when something from outside has caused it; what a rule causes is deeper by one
record Facts(
    Occasion occasion,
    long chat,
    long session,
    String text,
    String from,
    String detail,
    int depth) {
  static Facts of(Occasion occasion, long chat, long session) {
    return new Facts(occasion, chat, session, "", "", "", Depth.next());
  }

  Facts saying(String said, String by) {
    return new Facts(occasion, chat, session, said, by, detail, depth);
  }

  Facts about(String what) {
    return new Facts(occasion, chat, session, text, from, what, depth);
  }
}
