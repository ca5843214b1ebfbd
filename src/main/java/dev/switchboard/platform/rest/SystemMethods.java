package dev.switchboard.platform.rest;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The methods about methods: `batch`, `methods`, `method.get`, `scope`, `server.time`.
final class SystemMethods {
  private final InstantSource clock;
  private final ZoneId zone;

  SystemMethods(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /// @param table asked lazily: these methods are part of it
  List<Method> methods(Supplier<MethodTable> table) {
    return List.of(
        Method.named("methods")
            .param(Param.flag("full"))
            .param(Param.text("scope"))
            .handledBy((caller, params) -> names(table.get(), caller, params)),
        Method.named("method.get")
            .param(Param.text("name"))
            .handledBy((caller, params) -> method(table.get(), caller, params)),
        Method.named("scope")
            .param(Param.flag("full"))
            .handledBy((caller, params) -> scopes(table.get(), caller, params)),
        Method.named("server.time").handledBy((_, _) -> Answer.iso(clock.instant(), zone)));
  }

  /// Source: contract/methods/basic/methods.json. An empty `scope` lists what needs no scope.
  private static List<String> names(MethodTable table, Caller caller, Params params) {
    Optional<String> scope = params.text("scope").map(text -> text.toLowerCase(Locale.ROOT));
    boolean full = params.flag("full", false);
    return table.all().stream()
        .filter(method -> full || caller.opens(method))
        .filter(method -> scope.map(wanted -> isIn(method, wanted)).orElse(true))
        .map(Method::name)
        .toList();
  }

  private static boolean isIn(Method method, String scope) {
    return scope.isEmpty() ? method.scopes().isEmpty() : method.scopes().contains(scope);
  }

  /// Source: contract/methods/basic/method.get.json.
  private static Map<String, Boolean> method(MethodTable table, Caller caller, Params params) {
    Optional<Method> method = params.text("name").flatMap(table::find);
    Map<String, Boolean> answer = new LinkedHashMap<>();
    answer.put("isExisting", method.isPresent());
    answer.put("isAvailable", method.filter(caller::opens).isPresent());
    return answer;
  }

  /// Source: contract/methods/basic/scope.json.
  private static List<String> scopes(MethodTable table, Caller caller, Params params) {
    TreeSet<String> scopes = new TreeSet<>(caller.scopes());
    if (params.flag("full", false)) {
      table.all().forEach(method -> scopes.addAll(method.scopes()));
    }
    return List.copyOf(scopes);
  }
}
