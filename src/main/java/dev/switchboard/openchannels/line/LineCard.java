package dev.switchboard.openchannels.line;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line as the REST methods show it, without its queue: scalars are texts, dates empty objects.
///
/// Source: contract/methods/imopenlines/imopenlines.config.get.json
final class LineCard {
  private LineCard() {}

  static Map<String, @Nullable Object> of(Line line) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("ID", line.id().toString());
    for (LineField<?> field : LineFields.ALL) {
      if (field == LineFields.TEMPORARY) {
        card.put("DATE_CREATE", Map.of());
        card.put("DATE_MODIFY", Map.of());
        card.put("MODIFY_USER_ID", line.trace().modifiedBy().toString());
      }
      if (!LineFields.OWN.contains(field) || line.settings().has(field)) {
        card.put(field.name(), line.settings().wire(field));
      }
    }
    return card;
  }
}
