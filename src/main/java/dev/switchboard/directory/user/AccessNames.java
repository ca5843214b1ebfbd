package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the codes are called by which rights are given: people, departments, everybody.
public final class AccessNames {
  private static final int MOST = 1000;

  private final Directory directory;

  public AccessNames(Directory directory) {
    this.directory = directory;
  }

  public List<Method> methods() {
    return List.of(Method.named("access.name").param(Param.any("ACCESS")).handledBy(this::names));
  }

  /// Codes that name nobody are left out.
  ///
  /// Source: contract/methods/basic/access.name.json.
  private Object names(Caller caller, Params params) {
    List<String> codes =
        params.value("ACCESS").filter(JsonNode::isContainer).stream()
            .flatMap(value -> value.values().stream())
            .filter(JsonNode::isValueNode)
            .map(code -> code.asString().toUpperCase(Locale.ROOT))
            .distinct()
            .limit(MOST)
            .toList();
    if (codes.isEmpty()) {
      return false;
    }
    Map<String, Object> names = new LinkedHashMap<>();
    Map<UserId, User> users = directory.find(caller.portal(), users(codes));
    Map<Long, String> departments = departments(caller.portal(), codes);
    for (String code : codes) {
      name(code, users, departments).ifPresent(name -> names.put(code, name));
    }
    return names;
  }

  private static List<UserId> users(List<String> codes) {
    return codes.stream()
        .filter(code -> code.matches("U[0-9]{1,18}"))
        .map(code -> new UserId(Long.parseLong(code.substring(1))))
        .toList();
  }

  private Map<Long, String> departments(PortalId portal, List<String> codes) {
    return codes.stream().noneMatch(code -> code.startsWith("D"))
        ? Map.of()
        : directory.tree(portal).stream()
            .collect(Collectors.toMap(Department::id, Department::name));
  }

  private static Optional<Map<String, String>> name(
      String code, Map<UserId, User> users, Map<Long, String> departments) {
    if (code.equals("AU")) {
      return Optional.of(card("", "All authorized users", "other"));
    }
    if (code.equals("G2")) {
      return Optional.of(card("", "All visitors", "other"));
    }
    if (code.matches("U[0-9]{1,18}")) {
      return Optional.ofNullable(users.get(new UserId(Long.parseLong(code.substring(1)))))
          .filter(user -> user.type() == UserType.EMPLOYEE)
          .map(user -> card("", user.profile().fullName(), "user"));
    }
    return code.matches("DR?[0-9]{1,18}")
        ? Optional.ofNullable(departments.get(Long.parseLong(code.replaceFirst("DR?", ""))))
            .map(name -> card("Department", name, "intranet"))
        : Optional.empty();
  }

  private static Map<String, String> card(String provider, String name, String kind) {
    Map<String, String> card = new LinkedHashMap<>();
    card.put("provider", provider);
    card.put("name", name);
    card.put("provider_id", kind);
    return card;
  }
}
