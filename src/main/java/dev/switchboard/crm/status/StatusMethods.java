package dev.switchboard.crm.status;

import dev.switchboard.crm.access.Action;
import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldReader;
import dev.switchboard.crm.field.FieldWriter;
import dev.switchboard.crm.search.ListQuery;
import dev.switchboard.crm.search.ListQueryReader;
import dev.switchboard.crm.search.Matching;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The methods `crm.status.*`: dictionaries, read only.
public final class StatusMethods {
  private static final String SCOPE = "crm";

  private final CrmAccess access;
  private final ListQueryReader queries;
  private final FieldWriter writer;

  public StatusMethods(ZoneId zone, CrmAccess access) {
    this.access = access;
    this.queries = new ListQueryReader(StatusFields.ALL, StatusFields.ID, new FieldReader(zone));
    this.writer = new FieldWriter(zone);
  }

  public List<Method> methods() {
    return List.of(
        Method.named("crm.status.list")
            .scope(SCOPE)
            .param(Param.any("filter"))
            .param(Param.any("order"))
            .paged()
            .handledBy(this::list),
        Method.named("crm.status.fields")
            .scope(SCOPE)
            .handledBy((_, _) -> StatusFields.ALL.describe()),
        Method.named("crm.status.get").scope(SCOPE).param(Param.any("id")).handledBy(this::get),
        Method.named("crm.status.entity.items")
            .scope(SCOPE)
            .param(
                Param.text("entityId")
                    .required("", "The parameter entityId is not defined or invalid."))
            .handledBy(this::items),
        Method.named("crm.status.entity.types").scope(SCOPE).handledBy(this::types));
  }

  /// Source: contract/methods/crm/crm.status.get.json.
  private Object get(Caller caller, Params params) {
    demandSight(caller);
    long id = params.integer("id").orElse(0L);
    return Dictionaries.ALL.stream()
        .filter(entry -> entry.id() == id)
        .findFirst()
        .map(this::fields)
        .orElseThrow(() -> RestError.plain("Status is not found."));
  }

  /// Source: contract/methods/crm/crm.status.entity.items.json.
  private Object items(Caller caller, Params params) {
    demandSight(caller);
    String dictionary = params.text("entityId").orElse("").strip();
    List<Map<String, Object>> items =
        Dictionaries.ALL.stream()
            .filter(entry -> entry.dictionary().equalsIgnoreCase(dictionary))
            .map(StatusMethods::item)
            .toList();
    if (items.isEmpty()) {
      throw RestError.plain("The parameter entityId is not defined or invalid.");
    }
    return items;
  }

  private static Map<String, Object> item(Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("NAME", entry.name());
    item.put("SORT", entry.sort());
    item.put("STATUS_ID", entry.code());
    return item;
  }

  /// Source: contract/methods/crm/crm.status.entity.types.json.
  private Object types(Caller caller, Params params) {
    demandSight(caller);
    return Dictionaries.TYPES;
  }

  /// The whole of what matches, without pages.
  ///
  /// Source: contract/methods/crm/crm.status.list.json.
  private Object list(Caller caller, Params params) {
    demandSight(caller);
    demandObject(params, "filter");
    demandObject(params, "order");
    ListQuery query = queries.read(params);
    List<Map<String, @Nullable Object>> entries =
        Dictionaries.ALL.stream()
            .filter(entry -> Matching.all(query.criteria(), entry.values(), List.of()))
            .sorted((a, b) -> Matching.compare(query.order(), a.values(), b.values()))
            .map(this::describe)
            .toList();
    return Page.of(entries, 0, entries.size());
  }

  private void demandSight(Caller caller) {
    if (Arrays.stream(CrmType.values()).allMatch(type -> isHidden(caller, type))) {
      throw RestError.plain("Access denied.");
    }
  }

  private boolean isHidden(Caller caller, CrmType type) {
    return access.extent(caller.portal(), caller.user(), type, Action.READ).isNothing();
  }

  private static void demandObject(Params params, String name) {
    boolean fits =
        params.value(name).map(value -> value.isObject() || isNothing(value)).orElse(true);
    if (!fits) {
      throw RestError.plain("Invalid parameters.");
    }
  }

  private static boolean isNothing(JsonNode value) {
    return value.isArray() ? value.isEmpty() : value.isString() && value.asString().isBlank();
  }

  private Map<String, @Nullable Object> describe(Entry entry) {
    Map<String, @Nullable Object> described = fields(entry);
    entry.extra().ifPresent(extra -> described.put("EXTRA", extra));
    return described;
  }

  private Map<String, @Nullable Object> fields(Entry entry) {
    Map<String, @Nullable Object> described = new LinkedHashMap<>();
    for (CrmField field : StatusFields.ALL.columns()) {
      described.put(field.name(), writer.write(field, entry.values().get(field)));
    }
    return described;
  }
}
