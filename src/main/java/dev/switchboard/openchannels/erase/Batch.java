package dev.switchboard.openchannels.erase;

import java.util.List;

/// Rows that are to go in one commit, by their ids; never more than a few hundred.
sealed interface Batch {
  /// @param files that they show, and that go with them
  record Messages(List<Long> ids, List<Long> files) implements Batch {
    public Messages {
      ids = List.copyOf(ids);
      files = List.copyOf(files);
    }
  }

  record Files(List<Long> ids) implements Batch {
    public Files {
      ids = List.copyOf(ids);
    }
  }

  record Deliveries(List<Long> ids) implements Batch {
    public Deliveries {
      ids = List.copyOf(ids);
    }
  }

  record BotEvents(List<Long> ids) implements Batch {
    public BotEvents {
      ids = List.copyOf(ids);
    }
  }

  record OfflineEvents(List<Long> ids) implements Batch {
    public OfflineEvents {
      ids = List.copyOf(ids);
    }
  }

  /// The answers that are kept for requests that come again.
  record Requests(List<String> hashes) implements Batch {
    public Requests {
      hashes = List.copyOf(hashes);
    }
  }
}
