package dev.switchboard.agents.script;

import java.util.Map;

/// What came of a [Request].
public sealed interface Response {
  /// @param headers by name in lower case
  record Answered(int status, Map<String, String> headers, String body) implements Response {
    public Answered {
      headers = Map.copyOf(headers);
    }

    boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /// There is no answer, or none that can be used.
  ///
  /// @param reason for the author of the script
  record Failed(String reason) implements Response {}
}
