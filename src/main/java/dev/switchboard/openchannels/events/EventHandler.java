package dev.switchboard.openchannels.events;

import dev.switchboard.platform.identity.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// How an application hears of one event.
///
/// @param event upper case
/// @param user whose token travels with the event (`auth_type`); the system: of whoever causes it
record EventHandler(
    long id, Ear ear, String event, UserId user, UserId boundBy, Instant createdAt) {
  /// Where it hears.
  ///
  /// @param application 0: bound through a webhook
  /// @param url empty: the events wait in a queue until they are fetched
  /// @param connector the name of that queue, or of the one that is announced here; may be empty
  /// @param pause between two announcements of a queue
  record Ear(long application, String url, String connector, Duration pause) {
    static final int LONGEST_CONNECTOR = 64;

    static Ear at(long application, String url) {
      return new Ear(application, url, "", Duration.ofSeconds(1));
    }

    static Ear queue(long application, String connector) {
      return new Ear(application, "", connector, Duration.ZERO);
    }

    boolean isQueue() {
      return url.isEmpty();
    }

    boolean isSame(Ear other) {
      return application == other.application
          && url.equals(other.url)
          && connector.equals(other.connector);
    }
  }

  long application() {
    return ear.application();
  }

  /// As it is told to administrators: the address may hold a secret, so only its host.
  EventModule.Receiver receiver() {
    String host = String.valueOf(URI.create(url()).getHost());
    return new EventModule.Receiver("handler:" + id, application(), event + " → " + host);
  }

  String url() {
    return ear.url();
  }

  boolean isOf(Ear otherEar, String otherEvent) {
    return event.equals(otherEvent) && ear.isSame(otherEar);
  }

  /// Whether an ordinary employee has bound it, or lends it his token.
  boolean belongsTo(UserId employee) {
    return boundBy.equals(employee) || user.equals(employee);
  }
}
