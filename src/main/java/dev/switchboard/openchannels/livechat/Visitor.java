package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has begun a web chat.
///
/// @param identity under which the site knows the visitor, proved by a signature
/// @param consentAt when the visitor agreed, null: was not asked
/// @param seen the message up to which the visitor has read
record Visitor(
    long id,
    LineId line,
    Optional<String> identity,
    VisitorCard card,
    Origin origin,
    @Nullable Instant consentAt,
    long seen,
    Instant createdAt) {
  /// Where the chat was begun.
  ///
  /// @param language of the widget
  /// @param page URL
  record Origin(String language, String page) {}

  /// Source: spec/open-channels.md §1.1
  UserCode code() {
    String own = Long.toString(id);
    return new UserCode(Livechat.CONNECTOR, line, own, own);
  }

  /// What recognises the visitor's dialog.
  String place() {
    return Livechat.CONNECTOR + "|" + line + "|v|" + id;
  }

  Visitor with(VisitorCard more, @Nullable Instant agreedAt) {
    Instant consent = agreedAt == null ? consentAt : agreedAt;
    return new Visitor(id, line, identity, more.over(card), origin, consent, seen, createdAt);
  }

  Visitor seenUpTo(long message) {
    return new Visitor(id, line, identity, card, origin, consentAt, message, createdAt);
  }
}
