package dev.switchboard.openchannels.push;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Keeps a key, unless the portal has one: with another, no browser would take anything any more.
///
/// @return the key that counts
record MakeKey(PushKey fresh) implements Command<PushKey> {
  @Override
  public PushKey decide(Work work) {
    return SqlPush.key(work)
        .orElseGet(() -> {
          SqlPush.save(work, fresh);
          return fresh;
        });
  }
}
