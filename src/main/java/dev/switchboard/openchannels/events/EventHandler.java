package dev.switchboard.openchannels.events;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// An address of an application that hears of one event.
///
/// @param application 0: bound through a webhook
/// @param event upper case
/// @param user whose token travels with the event (`auth_type`); the system: of whoever causes it
record EventHandler(
    long id,
    long application,
    String event,
    String url,
    UserId user,
    UserId boundBy,
    Instant createdAt) {
  boolean isOf(long otherApplication, String otherEvent, String otherUrl) {
    return application == otherApplication && event.equals(otherEvent) && url.equals(otherUrl);
  }

  /// Whether an ordinary employee has bound it, or lends it his token.
  boolean belongsTo(UserId employee) {
    return boundBy.equals(employee) || user.equals(employee);
  }
}
