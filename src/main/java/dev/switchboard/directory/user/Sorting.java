package dev.switchboard.directory.user;

import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a list of people or departments is sorted by: the field of `sort`, in the direction of
/// `order`. Clients that ask for all lists alike send `order` as the lists of the CRM take it, with
/// directions by fields, of which the first counts.
record Sorting(String field, boolean descending) {
  static final Param ORDER = Param.any("order");

  static Sorting of(Params params) {
    Optional<Map.Entry<String, JsonNode>> named =
        params
            .value("order")
            .filter(JsonNode::isObject)
            .flatMap(order -> order.properties().stream().findFirst());
    String direction =
        named
            .map(Map.Entry::getValue)
            .or(() -> params.value("order").filter(sent -> !sent.isContainer()))
            .map(sent -> sent.asString(""))
            .orElse("");
    String field = named.map(Map.Entry::getKey).or(() -> params.text("sort")).orElse("ID");
    return new Sorting(field.strip().toUpperCase(Locale.ROOT), isDescending(params, direction));
  }

  private static boolean isDescending(Params params, String direction) {
    return switch (direction.strip().toUpperCase(Locale.ROOT)) {
      case "", "ASC" -> false;
      case "DESC" -> true;
      default -> throw params.refusal(RestError.argument(""), "order", "ASC or DESC");
    };
  }
}
