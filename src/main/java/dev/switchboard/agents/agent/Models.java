package dev.switchboard.agents.agent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.training.Snapshot;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;

/// The scripts that answer clients, parsed once. A model never changes, so none is ever stale.
final class Models {
  /// Characters of the JSON that they were read from.
  private static final long IN_MEMORY = 50_000_000;

  private record Key(PortalId portal, AgentId agent, long version) {}

  private record Loaded(Script script, int length) {}

  private final Database database;
  private final Cache<Key, Loaded> scripts =
      Caffeine.newBuilder()
          .maximumWeight(IN_MEMORY)
          .weigher((Key _, Loaded loaded) -> loaded.length())
          .executor(Runnable::run)
          .build();

  Models(Database database) {
    this.database = database;
  }

  /// A miss costs one indexed read.
  ///
  /// @throws IllegalStateException if there is no such model
  Script script(PortalId portal, AgentId agent, long version) {
    return scripts.get(new Key(portal, agent, version), this::load).script();
  }

  private Loaded load(Key key) {
    AgentModel model =
        SqlModels.read(database, key.portal(), key.agent(), key.version())
            .orElseThrow(() -> new IllegalStateException("no model " + key));
    return new Loaded(Snapshot.fromJson(model.snapshot()).script(), model.snapshot().length());
  }
}
