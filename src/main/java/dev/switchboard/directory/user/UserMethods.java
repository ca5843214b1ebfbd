package dev.switchboard.directory.user;

import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Clause;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The methods about users. Clients of channels and bots are in none of them.
public final class UserMethods {
  private static final Set<String> NO_FILTER =
      Set.of("SORT", "ORDER", "FILTER", "ADMIN_MODE", "SELECT", "IMAGE_RESIZE", "START");

  private final Directory directory;
  private final InstantSource clock;
  private final ZoneId zone;

  public UserMethods(Directory directory, InstantSource clock, ZoneId zone) {
    this.directory = directory;
    this.clock = clock;
    this.zone = zone;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("user.current")
            .scope("user")
            .scope("user_basic")
            .scope("user_brief")
            .handledBy(this::current),
        Method.named("user.get")
            .scope("user")
            .scope("user_basic")
            .scope("user_brief")
            .param(Param.text("sort"))
            .param(Sorting.ORDER)
            .param(Param.object("FILTER"))
            .param(Param.flag("ADMIN_MODE"))
            .param(Param.any("select"))
            .param(Param.text("IMAGE_RESIZE"))
            .param(Param.integer("start"))
            .paged()
            .handledBy(this::get),
        Method.named("user.search")
            .scope("user")
            .scope("user_basic")
            .scope("user_brief")
            .param(Param.text("sort"))
            .param(Sorting.ORDER)
            .param(Param.any("FILTER"))
            .param(Param.text("FIND"))
            .param(Param.any("select"))
            .param(Param.integer("start"))
            .paged()
            .handledBy(this::search),
        Method.named("user.fields")
            .scope("user")
            .scope("user_basic")
            .scope("user_brief")
            .handledBy((_, _) -> UserFields.TITLES),
        Method.named("profile").handledBy((caller, _) -> profile(caller)),
        Method.named("user.admin").handledBy((caller, _) -> caller.administrator()),
        Method.named("user.access").param(Param.any("ACCESS")).handledBy(this::access));
  }

  /// Source: contract/methods/user/user.current.json.
  private @Nullable Object current(Caller caller, Params params) {
    return directory
        .find(caller.portal(), caller.user())
        .map(user ->
            fields(caller)
                .current(
                    user,
                    directory.departments(caller.portal(), caller.user()),
                    directory.presences(caller.portal()).get(caller.user())))
        .orElse(Map.of());
  }

  /// `FIND` looks for all of its words in names, e-mail address and position; a name in the filter
  /// need not be whole.
  ///
  /// Source: contract/methods/user/user.search.json.
  private Page search(Caller caller, Params params) {
    List<UserClause> clauses = clauses(params).stream().map(UserClause::forSearch).toList();
    return page(matching(caller, clauses), params);
  }

  /// Source: contract/methods/user/user.get.json.
  private Page get(Caller caller, Params params) {
    return page(matching(caller, clauses(params)), params);
  }

  private static Page page(List<Map<String, Object>> matching, Params params) {
    List<Map<String, Object>> found = new ArrayList<>(matching);
    found.sort(order(params));
    long start = params.integer("start").orElse(0L);
    List<Map<String, Object>> page =
        found.stream().skip(Math.max(0, start)).limit(Page.SIZE).map(UserFields::listed).toList();
    return start == -1 ? Page.uncounted(page) : Page.of(page, Math.max(0, start), found.size());
  }

  private List<Map<String, Object>> matching(Caller caller, List<UserClause> clauses) {
    var departments = directory.departments(caller.portal());
    var presences = directory.presences(caller.portal());
    UserFields fields = fields(caller);
    return directory.employees(caller.portal()).stream()
        .map(user ->
            fields.of(
                user, departments.getOrDefault(user.id(), List.of()), presences.get(user.id())))
        .filter(user -> clauses.stream().allMatch(clause -> clause.test(user)))
        .toList();
  }

  /// Conditions stand in `FILTER` or, as older callers write them, beside it.
  private static List<UserClause> clauses(Params params) {
    List<UserClause> clauses = new ArrayList<>();
    params.object("FILTER").forEach((key, value) -> clauses.add(clause(key, value)));
    for (Map.Entry<String, JsonNode> entry : params.tree().properties()) {
      if (!NO_FILTER.contains(entry.getKey().toUpperCase(Locale.ROOT))) {
        clauses.add(clause(entry.getKey(), entry.getValue()));
      }
    }
    return clauses;
  }

  private static UserClause clause(String key, JsonNode value) {
    return new UserClause(Clause.of(key, value));
  }

  private static List<String> texts(JsonNode value) {
    return value.isContainer()
        ? value.values().stream().filter(JsonNode::isValueNode).map(JsonNode::asString).toList()
        : List.of(value.asString());
  }

  private static Comparator<Map<String, Object>> order(Params params) {
    Sorting sorting = Sorting.of(params);
    Comparator<Map<String, Object>> order = by(sorting.field()).thenComparing(by("ID"));
    return sorting.descending() ? order.reversed() : order;
  }

  private static Comparator<Map<String, Object>> by(String field) {
    return Comparator.comparing(
        user -> String.valueOf(user.getOrDefault(field, "")), Clause::compare);
  }

  /// Source: contract/methods/basic/profile.json.
  private Object profile(Caller caller) {
    return directory
        .find(caller.portal(), caller.user())
        .filter(User::active)
        .map(UserFields::profile)
        .orElse(Map.of());
  }

  /// Source: contract/methods/basic/user.access.json. Whoever calls is known, so `AU` and `G2`
  /// (everyone) always hold.
  private boolean access(Caller caller, Params params) {
    List<String> codes = params.value("ACCESS").map(UserMethods::texts).orElse(List.of());
    List<String> own = List.of("AU", "G2", "U" + caller.user());
    return caller.administrator()
        || codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).anyMatch(own::contains)
        || directory.departments(caller.portal(), caller.user()).stream()
            .anyMatch(department -> codes.contains("D" + department));
  }

  private UserFields fields(Caller caller) {
    return new UserFields(UserFields.Detail.of(caller.scopes()), zone, clock.instant());
  }
}
