package dev.switchboard.platform.rest;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One parameter of a method, and the documented error when it is missing or wrong.
///
/// @param allowed the only values accepted, compared without case; empty: any
public record Param(
    String name, Type type, boolean required, Optional<Fault> fault, List<String> allowed) {
  /// What a parameter may hold.
  public enum Type {
    /// A positive whole number.
    ID,
    INTEGER,
    TEXT,
    /// `Y`/`N`, `1`/`0`, true/false.
    FLAG,
    OBJECT,
    LIST,
    ANY
  }

  /// The documented answer to a parameter that cannot be used.
  public record Fault(int status, String code, String description) {
    RestError error() {
      return new RestError(status, code, description);
    }
  }

  public Param {
    allowed = List.copyOf(allowed);
  }

  public static Param id(String name) {
    return of(name, Type.ID);
  }

  public static Param integer(String name) {
    return of(name, Type.INTEGER);
  }

  public static Param text(String name) {
    return of(name, Type.TEXT);
  }

  public static Param flag(String name) {
    return of(name, Type.FLAG);
  }

  public static Param object(String name) {
    return of(name, Type.OBJECT);
  }

  public static Param list(String name) {
    return of(name, Type.LIST);
  }

  public static Param any(String name) {
    return of(name, Type.ANY);
  }

  private static Param of(String name, Type type) {
    return new Param(name, type, false, Optional.empty(), List.of());
  }

  /// Must be there; missing or wrong gives 400 with this code.
  public Param required(String code, String description) {
    return new Param(name, type, true, Optional.of(new Fault(400, code, description)), allowed);
  }

  /// Must be there; missing or wrong gives `ERROR_ARGUMENT` as the documented server words it.
  public Param requiredArgument() {
    return required(RestError.ARGUMENT, "Argument '" + name + "' is null or empty");
  }

  /// May be missing; wrong gives 400 with this code.
  public Param wrong(String code, String description) {
    return new Param(name, type, required, Optional.of(new Fault(400, code, description)), allowed);
  }

  public Param oneOf(String... values) {
    return new Param(name, type, required, fault, List.of(values));
  }

  /// What is answered when it is missing or wrong; empty when anything will do.
  Optional<RestError> refusal() {
    boolean takesAnything = type == Type.ANY && !required;
    return takesAnything ? Optional.empty() : Optional.of(missing());
  }

  /// It was demanded, and nothing came.
  RestError missing() {
    return fault
        .map(Fault::error)
        .orElseGet(() -> RestError.argument("Argument '" + name + "' is null or empty"));
  }

  /// The documented code of what came and cannot be used, with what was expected.
  RestError unfit(JsonNode came) {
    return fault
        .map(Fault::error)
        .orElseGet(() -> RestError.argument(""))
        .because(unfit(name, expected(), came));
  }

  static String unfit(String name, String expected, JsonNode came) {
    return "Argument '" + name + "' must be " + expected + ", came: " + shown(came);
  }

  private String expected() {
    return switch (type) {
      case ID -> "a positive integer";
      case INTEGER -> "an integer";
      case TEXT -> allowed.isEmpty() ? "a text" : "one of " + allowed;
      case FLAG -> "Y or N";
      case OBJECT -> "an object";
      case LIST -> "a list";
      case ANY -> "given";
    };
  }

  private static String shown(JsonNode came) {
    String text = came.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
