package dev.switchboard.directory.sso;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;

/// The guarded way out of the server.
public interface Outside {
  /// Waits for the answer.
  Answer call(Call call);
}
