package dev.switchboard.openchannels.events;

import java.time.Instant;

/// An event that waits to be fetched.
///
/// @param object says which object of which event; repeated changes of it share one record
/// @param data JSON
/// @param user who caused it; 0: nobody
/// @param changedAt of the newest change
record OfflineEvent(
    long id, Queue queue, Object object, String data, long user, Hold hold, Instant changedAt) {
  /// One of an application's queues.
  ///
  /// @param connector its name; may be empty
  record Queue(long application, String connector) {}

  /// What has changed.
  ///
  /// @param messageId a hash of the event and of what it names
  record Object(String event, String messageId) {}

  /// Who is busy with it.
  ///
  /// @param process empty: nobody
  /// @param failed whoever was busy could not use it
  record Hold(String process, boolean failed, Instant since) {
    static final Hold FREE = new Hold("", false, Instant.EPOCH);
  }

  OfflineEvent held(Hold other) {
    return new OfflineEvent(id, queue, object, data, user, other, changedAt);
  }

  OfflineEvent changed(long by, Instant at) {
    return new OfflineEvent(id, queue, object, data, by, hold, at);
  }
}
