package dev.switchboard.openchannels.erase;

import java.util.List;

/// Rows that are to go in one commit, by their ids; never more than a few hundred.
record Batch(
    List<Long> messages,
    List<Long> files,
    List<Long> deliveries,
    List<Long> botEvents,
    List<Long> offlineEvents,
    List<String> requests) {
  static final Batch NOTHING =
      new Batch(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  Batch {
    messages = List.copyOf(messages);
    files = List.copyOf(files);
    deliveries = List.copyOf(deliveries);
    botEvents = List.copyOf(botEvents);
    offlineEvents = List.copyOf(offlineEvents);
    requests = List.copyOf(requests);
  }

  static Batch messages(List<Long> ids, List<Long> files) {
    return new Batch(ids, files, List.of(), List.of(), List.of(), List.of());
  }

  static Batch files(List<Long> ids) {
    return messages(List.of(), ids);
  }

  static Batch deliveries(List<Long> ids) {
    return new Batch(List.of(), List.of(), ids, List.of(), List.of(), List.of());
  }

  static Batch botEvents(List<Long> ids) {
    return new Batch(List.of(), List.of(), List.of(), ids, List.of(), List.of());
  }

  static Batch offlineEvents(List<Long> ids) {
    return new Batch(List.of(), List.of(), List.of(), List.of(), ids, List.of());
  }

  /// The answers that are kept for requests that come again.
  static Batch requests(List<String> hashes) {
    return new Batch(List.of(), List.of(), List.of(), List.of(), List.of(), hashes);
  }
}
