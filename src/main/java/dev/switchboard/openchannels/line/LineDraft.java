package dev.switchboard.openchannels.line;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A line as it would be with changes that nobody has saved.
public final class LineDraft {
  private LineDraft() {}

  /// @param params as `imopenlines.config.update` takes them
  /// @throws dev.switchboard.platform.rest.RestError for the first value that does not fit
  public static Line of(Line saved, Map<String, JsonNode> params) {
    return LineInput.read(params).appliedTo(saved);
  }
}
