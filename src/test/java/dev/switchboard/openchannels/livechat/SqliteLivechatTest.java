package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class SqliteLivechatTest
    implements LivechatContract,
        VisitorCardContract,
        VisitorRatingContract,
        VisitorTranscriptContract {
  private final LivechatWorld world = new LivechatWorld(TestStore.sqlite());

  @Override
  public LivechatWorld world() {
    return world;
  }

  @AfterEach
  void close() {
    world.close();
  }
}
