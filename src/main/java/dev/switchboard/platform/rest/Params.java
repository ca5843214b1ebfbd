package dev.switchboard.platform.rest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The parameters of one call, checked against the method's declaration. Names ignore case.
///
/// Numbers and flags may come as texts, as forms send them.
public final class Params {
  static final List<String> RESERVED = List.of("auth", "access_token", "auth_connector");

  private final Map<String, JsonNode> values;
  private final ObjectNode tree;

  private Params(Map<String, JsonNode> values, ObjectNode tree) {
    this.values = values;
    this.tree = tree;
  }

  /// @throws RestError the documented error of the first parameter that is missing or wrong
  static Params check(List<Param> declared, ObjectNode tree) {
    Map<String, JsonNode> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    tree.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    Params params = new Params(values, tree);
    declared.forEach(params::check);
    return params;
  }

  private void check(Param param) {
    JsonNode value = values.get(param.name());
    if (value == null || isMissing(value, param)) {
      if (param.required()) {
        throw param.missing();
      }
      return;
    }
    boolean fits =
        switch (param.type()) {
          case ID -> number(value).filter(number -> number > 0).isPresent();
          case INTEGER -> number(value).isPresent();
          case TEXT -> value.isValueNode() && isAllowed(param, value.asString());
          case FLAG -> value.isValueNode();
          case OBJECT -> value.isObject() || (value.isArray() && value.isEmpty());
          case LIST -> value.isArray();
          case ANY -> true;
        };
    if (!fits) {
      throw param.unfit(value);
    }
  }

  private static boolean isMissing(JsonNode value, Param param) {
    if (value.isNull()) {
      return true;
    }
    boolean textMayBeEmpty = param.type() == Param.Type.TEXT && !param.required();
    return value.isString()
        && value.asString().isBlank()
        && !textMayBeEmpty
        && param.type() != Param.Type.ANY;
  }

  private static boolean isAllowed(Param param, String text) {
    return param.allowed().isEmpty()
        || (text.isEmpty() && !param.required())
        || param.allowed().stream().anyMatch(text::equalsIgnoreCase);
  }

  /// Whether the parameter was sent at all, null included.
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /// A checked, required id.
  public long id(String name) {
    return integer(name)
        .orElseThrow(() -> new IllegalStateException(name + " is not declared as required"));
  }

  public Optional<Long> integer(String name) {
    return value(name).flatMap(Params::number);
  }

  /// The text as sent; numbers and booleans as their text.
  public Optional<String> text(String name) {
    return value(name).filter(JsonNode::isValueNode).map(JsonNode::asString);
  }

  /// A flag, or `byDefault` when it is not sent. `Y`, `1` and true switch it on.
  public boolean flag(String name, boolean byDefault) {
    return value(name).map(Params::isOn).orElse(byDefault);
  }

  /// A value node that means yes; a tree does not.
  public static boolean isOn(JsonNode value) {
    String text = value.asString("").toUpperCase(Locale.ROOT);
    return text.equals("Y") || text.equals("1") || text.equals("TRUE");
  }

  /// A tree of any shape, if it was sent and is not null.
  public Optional<JsonNode> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isNull());
  }

  /// The members of an object parameter, names without case; empty when it was not sent.
  public Map<String, JsonNode> object(String name) {
    Map<String, JsonNode> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    value(name)
        .filter(JsonNode::isObject)
        .ifPresent(node ->
            node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue())));
    return Collections.unmodifiableMap(members);
  }

  /// The elements of a list parameter; empty when it was not sent.
  public List<JsonNode> list(String name) {
    return value(name)
        .filter(JsonNode::isArray)
        .map(node -> List.copyOf(node.values()))
        .orElse(List.of());
  }

  /// The refusal of a parameter that a handler checks itself: the documented one when nothing came,
  /// and otherwise with what was expected.
  ///
  /// @param expected goes on after "must be"
  public RestError refusal(RestError documented, String name, String expected) {
    return value(name)
        .filter(came -> !came.asString("tree").isBlank())
        .map(came -> documented.because(Param.unfit(name, expected, came)))
        .orElse(documented);
  }

  /// Everything that was sent, except what says who calls.
  public ObjectNode tree() {
    ObjectNode copy = tree.deepCopy();
    RESERVED.forEach(copy::remove);
    return copy;
  }

  /// A whole number, sent as number or text.
  public static Optional<Long> number(JsonNode value) {
    try {
      if (value.isIntegralNumber()) {
        return value.canConvertToLong() ? Optional.of(value.asLong()) : Optional.empty();
      }
      if (value.isNumber()) {
        return Optional.of(new BigDecimal(value.asString()).longValueExact());
      }
      return value.isString() && value.asString().length() <= 20
          ? Optional.of(Long.parseLong(value.asString().strip()))
          : Optional.empty();
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
