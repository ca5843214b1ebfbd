package dev.switchboard.directory.user;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Clause;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The methods about departments. Administrators change them, everybody sees them.
public final class DepartmentMethods {
  private static final String SCOPE = "department";
  private static final int LONGEST_NAME = 255;
  private static final List<String> BESIDE = List.of("ID", "NAME", "PARENT", "UF_HEAD");
  private static final RestError NO_NAME = refused("Department name not provided.<br>");
  private static final RestError NOT_FOUND = refused("Department not found");
  private static final RestError DENIED = refused("Access denied");
  private static final RestError ONE_TOP =
      refused("There can only be one top-level department in the company structure");
  private static final RestError NO_HEAD = refused("UF_HEAD must be the ID of a user");

  private final Directory directory;
  private final Lanes lanes;

  public DepartmentMethods(Directory directory, Lanes lanes) {
    this.directory = directory;
    this.lanes = lanes;
  }

  public List<Method> methods() {
    return List.of(
        named("department.get")
            .param(Param.text("sort"))
            .param(Sorting.ORDER)
            .param(Param.object("FILTER"))
            .param(Param.any("ID"))
            .param(Param.text("NAME"))
            .param(Param.integer("PARENT"))
            .param(Param.integer("UF_HEAD"))
            .param(Param.integer("START"))
            .paged()
            .handledBy(this::get),
        changing("department.add").handledBy(this::add),
        changing("department.update").param(Param.any("ID")).handledBy(this::update),
        named("department.delete")
            .access(new Access.Administrator(DENIED))
            .param(Param.any("ID"))
            .handledBy(this::delete),
        named("department.fields").handledBy((_, _) -> fields()));
  }

  private static Method.Builder named(String name) {
    return Method.named(name).scope(SCOPE);
  }

  private static Method.Builder changing(String name) {
    return named(name)
        .access(new Access.Administrator(DENIED))
        .param(Param.text("NAME"))
        .param(Param.integer("SORT"))
        .param(Param.integer("PARENT"))
        .param(Param.integer("UF_HEAD"));
  }

  private static RestError refused(String sentence) {
    return RestError.badRequest("ERROR_CORE", sentence);
  }

  /// Source: contract/methods/department/department.fields.json.
  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ID", "ID");
    fields.put("NAME", "Name");
    fields.put("SORT", "Place among its neighbours");
    fields.put("PARENT", "Department above");
    fields.put("UF_HEAD", "Head");
    return fields;
  }

  /// `SORT` is the field to sort by, not a filter, as names ignore case.
  ///
  /// Source: contract/methods/department/department.get.json.
  private Page get(Caller caller, Params params) {
    List<Department> found =
        directory.tree(caller.portal()).stream()
            .filter(department -> fits(department, params))
            .sorted(order(params))
            .toList();
    long sent = params.integer("START").orElse(0L);
    long start = Math.max(0, sent);
    List<Map<String, Object>> page = new ArrayList<>();
    found.stream().skip(start).limit(Page.SIZE).forEach(one -> page.add(describe(one)));
    return sent == -1 ? Page.uncounted(page) : Page.of(page, start, found.size());
  }

  /// Conditions stand beside the other parameters, as documented, or in `FILTER`, as the lists of
  /// the CRM take them.
  private static boolean fits(Department department, Params params) {
    return BESIDE.stream()
            .allMatch(name ->
                params
                    .value(name)
                    .map(wanted -> is(department, Clause.of(name, wanted)))
                    .orElse(true))
        && params.object("FILTER").entrySet().stream()
            .allMatch(entry -> is(department, Clause.of(entry.getKey(), entry.getValue())));
  }

  private static boolean is(Department department, Clause clause) {
    String value =
        switch (clause.field()) {
          case "ID" -> Long.toString(department.id());
          case "NAME" -> department.name();
          case "SORT" -> Long.toString(department.sort());
          case "PARENT" -> or0(department.parent()).toString();
          case "UF_HEAD" -> or0(department.head()).toString();
          default ->
              throw RestError.argument(
                  "FILTER must ask for one of " + fields().keySet() + ", not " + clause.field());
        };
    return clause.holds(List.of(value));
  }

  private static Long or0(@Nullable Long id) {
    return id == null ? 0L : id;
  }

  private static Comparator<Department> order(Params params) {
    Sorting sorting = Sorting.of(params);
    Comparator<Department> byId = Comparator.comparingLong(Department::id);
    Comparator<Department> order =
        switch (sorting.field()) {
          case "NAME" -> Comparator.comparing(Department::name, String.CASE_INSENSITIVE_ORDER);
          case "SORT" -> Comparator.comparingLong(Department::sort);
          case "PARENT" -> Comparator.comparing(department -> or0(department.parent()));
          case "UF_HEAD" -> Comparator.comparing(department -> or0(department.head()));
          default -> byId;
        };
    return (sorting.descending() ? order.reversed() : order).thenComparing(byId);
  }

  private static Map<String, Object> describe(Department department) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ID", Long.toString(department.id()));
    shown.put("NAME", department.name());
    shown.put("SORT", department.sort());
    if (department.parent() != null) {
      shown.put("PARENT", department.parent().toString());
    }
    if (department.head() != null) {
      shown.put("UF_HEAD", department.head().toString());
    }
    return shown;
  }

  /// The first department is the company itself.
  ///
  /// Source: contract/methods/department/department.add.json.
  private long add(Caller caller, Params params) {
    String name = name(params).orElseThrow(() -> NO_NAME);
    Long parent = params.integer("PARENT").filter(id -> id > 0).orElse(null);
    if (parent == null && !directory.tree(caller.portal()).isEmpty()) {
      throw ONE_TOP;
    }
    AddDepartment command =
        new AddDepartment(
            name,
            parent,
            params.integer("SORT").orElse(Department.USUAL_SORT),
            params.integer("UF_HEAD").filter(id -> id > 0).orElse(null));
    return switch (lanes.call(caller.portal(), command)) {
      case AddDepartment.Outcome.Added added -> added.department();
      case AddDepartment.Outcome.NoSuchParent _ -> throw ONE_TOP;
      case AddDepartment.Outcome.NoSuchHead _ -> throw NO_HEAD;
    };
  }

  private static Optional<String> name(Params params) {
    Optional<String> name = params.text("NAME").map(String::strip).filter(text -> !text.isEmpty());
    if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
      throw refused("NAME must have at most " + LONGEST_NAME + " characters");
    }
    return name.map(text -> text.replace("\0", ""));
  }

  /// Source: contract/methods/department/department.update.json.
  private boolean update(Caller caller, Params params) {
    UpdateDepartment command =
        new UpdateDepartment(
            id(params),
            name(params),
            params.integer("PARENT"),
            params.integer("SORT"),
            params.integer("UF_HEAD"));
    return switch (lanes.call(caller.portal(), command)) {
      case UPDATED -> true;
      case NOT_FOUND -> throw NOT_FOUND;
      case WRONG_PARENT -> throw ONE_TOP;
      case NO_SUCH_HEAD -> throw NO_HEAD;
    };
  }

  /// Source: contract/methods/department/department.delete.json.
  private boolean delete(Caller caller, Params params) {
    return switch (lanes.call(caller.portal(), new DeleteDepartment(id(params)))) {
      case DELETED -> true;
      case NOT_FOUND -> throw NOT_FOUND;
      case IS_COMPANY -> throw refused("The company itself cannot be deleted");
    };
  }

  private static long id(Params params) {
    return params.integer("ID").filter(id -> id > 0).orElseThrow(() -> NOT_FOUND);
  }
}
