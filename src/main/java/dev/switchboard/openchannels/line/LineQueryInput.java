package dev.switchboard.openchannels.line;

import dev.switchboard.openchannels.line.LineQuery.Condition;
import dev.switchboard.openchannels.line.LineQuery.Options;
import dev.switchboard.openchannels.line.LineQuery.Order;
import dev.switchboard.openchannels.line.LineQuery.Permission;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what `imopenlines.config.list.get` is asked for; nothing that it does not know gets by.
///
/// Source: contract/methods/imopenlines/imopenlines.config.list.get.json
final class LineQueryInput {
  private static final long USUAL = 50;
  private static final long MOST = 200;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
  private static final List<String> PARAMS =
      List.of("select", "filter", "order", "limit", "offset");
  private static final List<String> OPTIONS = List.of("QUEUE", "CONFIG_QUEUE", "CHECK_PERMISSION");

  /// Fields that come through `OPTIONS` only.
  private static final Set<String> OF_OPTIONS =
      Set.of("QUEUE", "QUEUE_USERS_FIELDS", "CONFIG_QUEUE");

  private LineQueryInput() {}

  /// @throws RestError `INVALID_FORMAT`
  static LineQuery read(Map<String, JsonNode> params, Map<String, JsonNode> options) {
    refuseOthers("PARAMS", params, PARAMS);
    Map<String, JsonNode> select = members("select", params);
    Map<String, JsonNode> order = members("order", params);
    Map<String, JsonNode> filter = members("filter", params);
    long limit = Math.min(count("limit", params, USUAL), MOST);
    long offset = count("offset", params, 0);
    return new LineQuery(
        select(select), order(order), filter(filter), limit, offset, options(options));
  }

  private static void refuseOthers(String group, Map<String, JsonNode> came, List<String> known) {
    List<String> others =
        came.keySet().stream()
            .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
            .toList();
    if (!others.isEmpty()) {
      throw invalid("Unsupported " + group + " fields are passed: " + String.join(", ", others));
    }
  }

  /// The members of an object, or of a list by their indices.
  private static Map<String, JsonNode> members(String name, Map<String, JsonNode> params) {
    JsonNode value = params.get(name);
    Map<String, JsonNode> members = new LinkedHashMap<>();
    if (value == null || value.isNull()) {
      return members;
    }
    if (value.isArray()) {
      value.values().forEach(item -> members.put(Integer.toString(members.size()), item));
    } else if (value.isObject()) {
      value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    } else {
      throw wrongFormat(name);
    }
    return members;
  }

  private static long count(String name, Map<String, JsonNode> params, long usual) {
    JsonNode value = params.get(name);
    if (value == null || value.isNull()) {
      return usual;
    }
    return Params.number(value)
        .filter(number -> number >= 0)
        .orElseThrow(
            () -> invalid("A non-negative integer is expected in the PARAMS field '" + name + "'"));
  }

  /// A list of fields; a member that is named by a word gives its field that name.
  private static Map<String, String> select(Map<String, JsonNode> members) {
    Map<String, String> select = new LinkedHashMap<>();
    members.forEach((name, value) -> {
      String field = value.isString() ? value.asString() : "";
      column("select", field);
      select.put(INDEX.matcher(name).matches() ? field : alias(name), field);
    });
    return select;
  }

  private static String alias(String name) {
    if (!NAME.matcher(name).matches()) {
      throw invalid("A wrong field alias is passed in the PARAMS field 'select'");
    }
    if (OF_OPTIONS.contains(name) || LineColumn.named(name).isPresent()) {
      throw invalid(
          "The alias '" + name + "' matches an existing field in the PARAMS field 'select'");
    }
    return name;
  }

  private static List<Order> order(Map<String, JsonNode> members) {
    List<Order> order = new ArrayList<>();
    members.forEach((name, value) -> {
      LineColumn by = column("order", name);
      order.add(
          switch (value.asString("").toUpperCase(Locale.ROOT)) {
            case "ASC" -> new Order(by, false);
            case "DESC" -> new Order(by, true);
            default ->
                throw invalid("A wrong sorting direction is passed in the PARAMS field 'order'");
          });
    });
    return order;
  }

  private static List<Condition> filter(Map<String, JsonNode> members) {
    List<Condition> filter = new ArrayList<>();
    members.forEach((name, value) -> {
      LineColumn column = column("filter", name);
      if (value.isObject()) {
        throw wrongFormat("filter");
      }
      filter.add(new Condition(column, value.isArray() ? alternatives(value) : List.of(value)));
    });
    return filter;
  }

  /// A list is any of its values, and for fields that hold a list it may be the value itself.
  private static List<JsonNode> alternatives(JsonNode list) {
    List<JsonNode> any = new ArrayList<>(list.values());
    any.add(list);
    return any;
  }

  private static LineColumn column(String group, String name) {
    if (!NAME.matcher(name).matches()) {
      throw invalid("A wrong field name is passed in the PARAMS field '" + group + "'");
    }
    return LineColumn.named(name)
        .orElseThrow(() ->
            invalid(
                "An unknown field '" + name + "' is passed in the PARAMS field '" + group + "'"));
  }

  private static Options options(Map<String, JsonNode> came) {
    refuseOthers("OPTIONS", came, OPTIONS);
    return new Options(
        flag("QUEUE", came), flag("CONFIG_QUEUE", came), permission(came.get("CHECK_PERMISSION")));
  }

  private static boolean flag(String name, Map<String, JsonNode> came) {
    JsonNode value = came.get(name);
    if (value == null || value.isNull()) {
      return false;
    }
    if (!value.isValueNode()) {
      throw invalid("A wrong format for the OPTIONS field '" + name + "' is passed");
    }
    return Params.isOn(value);
  }

  private static Optional<Permission> permission(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    for (Permission permission : Permission.values()) {
      if (permission.name().equalsIgnoreCase(value.asString(""))) {
        return Optional.of(permission);
      }
    }
    throw invalid("An unknown value for the OPTIONS field 'CHECK_PERMISSION' is passed");
  }

  private static RestError wrongFormat(String name) {
    return invalid("A wrong format for the PARAMS field '" + name + "' is passed");
  }

  private static RestError invalid(String description) {
    return RestError.badRequest("INVALID_FORMAT", description);
  }
}
