package dev.switchboard.openchannels.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The latest external ids of a dialog, so that telling a repeat mostly costs no read.
final class RecentIds {
  static final int LIMIT = 256;

  private final LinkedHashMap<String, Long> messages = new LinkedHashMap<>();
  private boolean complete;

  /// @param newest external id and message id of up to [#LIMIT] messages
  RecentIds(List<Map.Entry<String, Long>> newest) {
    newest.forEach(entry -> messages.put(entry.getKey(), entry.getValue()));
    complete = newest.size() < LIMIT;
  }

  @Nullable Long messageOf(String externalId) {
    return messages.get(externalId);
  }

  /// True when an id that is not here is not in the database either.
  boolean isComplete() {
    return complete;
  }

  void add(String externalId, long message) {
    messages.put(externalId, message);
    if (messages.size() > LIMIT) {
      messages.pollFirstEntry();
      complete = false;
    }
  }
}
