package dev.switchboard.platform.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/// For a test that looks for what happens once in a thousand times: when it has failed, it fails
/// again when Maven runs it again.
public final class FirstFailureStands implements TestWatcher, BeforeEachCallback {
  private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    FAILED.add(context.getUniqueId());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (FAILED.contains(context.getUniqueId())) {
      throw new AssertionError("has failed before, see there");
    }
  }
}
