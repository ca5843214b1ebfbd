package dev.switchboard.crm.item;

import dev.switchboard.crm.access.Action;
import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldReader;
import dev.switchboard.crm.field.FieldWriter;
import dev.switchboard.crm.multifield.Multifield;
import dev.switchboard.crm.search.ListQuery;
import dev.switchboard.crm.search.ListQueryReader;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the methods about the items of one kind do. Their names stand where the kind is declared.
public final class ItemMethods {
  private final Kind kind;
  private final SqlItemList items;
  private final Lanes lanes;
  private final CrmAccess access;
  private final ItemChangeReader changes;
  private final ListQueryReader queries;
  private final FieldWriter writer;

  /// @param zone that times are read and shown in
  public ItemMethods(Kind kind, Database database, Lanes lanes, ZoneId zone, CrmAccess access) {
    this.kind = kind;
    this.items = new SqlItemList(database, kind);
    this.lanes = lanes;
    this.access = access;
    FieldReader reader = new FieldReader(zone);
    this.changes = new ItemChangeReader(kind, reader);
    this.queries = new ListQueryReader(kind.fields(), CommonFields.ID, reader);
    this.writer = new FieldWriter(zone);
  }

  public Object fields(Caller caller, Params params) {
    return kind.fields().describe();
  }

  /// The fields, for whoever may read some of the items; which methods demand it is documented.
  public Object fieldsForReaders(Caller caller, Params params) {
    demand(caller, Action.READ);
    return fields(caller, params);
  }

  public Object add(Caller caller, Params params) {
    Extent extent = demand(caller, Action.ADD);
    AddItem command = new AddItem(kind, changes.readNew(params), caller.user(), extent);
    return switch (lanes.call(caller.portal(), command)) {
      case AddItem.Outcome.Added added -> added.item().id();
      case AddItem.Outcome.Denied _ -> throw denied();
      case AddItem.Outcome.Refused(String reason) -> throw RestError.plain(reason);
    };
  }

  public Object get(Caller caller, Params params) {
    Extent extent = demand(caller, Action.READ);
    return items
        .find(caller.portal(), params.id("id"), extent)
        .map(found -> describe(found, kind.fields().shown()))
        .orElseThrow(() -> kind.absence().onGet());
  }

  public Object list(Caller caller, Params params) {
    Extent extent = demand(caller, Action.READ);
    ListQuery query = queries.read(params);
    SqlItemList.Chosen chosen = items.page(caller.portal(), query, extent);
    List<CrmField> shown = query.select().stream().filter(CrmField::isShown).toList();
    List<Object> records = new ArrayList<>();
    chosen.items().forEach(item -> records.add(describe(item, shown)));
    return query.isCounted()
        ? Page.of(records, query.offset(), chosen.total())
        : Page.uncounted(records);
  }

  public Object update(Caller caller, Params params) {
    Permit permit = permit(caller, Action.UPDATE);
    UpdateItem command =
        new UpdateItem(kind, kind.id(params.id("id")), changes.read(params), caller.user(), permit);
    return done(lanes.call(caller.portal(), command), kind.absence().onUpdate());
  }

  public Object delete(Caller caller, Params params) {
    Permit permit = permit(caller, Action.DELETE);
    DeleteItem command = new DeleteItem(kind, kind.id(params.id("id")), caller.user(), permit);
    return done(lanes.call(caller.portal(), command), kind.absence().onDelete());
  }

  private static boolean done(ItemOutcome outcome, RestError absent) {
    return switch (outcome) {
      case ItemOutcome.Done _ -> true;
      case ItemOutcome.NotFound _ -> throw absent;
      case ItemOutcome.Denied _ -> throw denied();
      case ItemOutcome.Refused(String reason) -> throw RestError.argument(reason);
      case ItemOutcome.Lacking(String reason) -> throw RestError.plain(reason);
    };
  }

  /// A multifield without rows is left out.
  private Map<String, @Nullable Object> describe(SqlItemList.Found found, List<CrmField> shown) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    for (CrmField field : shown) {
      item.put(field.name(), writer.write(field, found.values().get(field)));
    }
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Multifield row : found.rows()) {
      rows.computeIfAbsent(row.type().name(), _ -> new ArrayList<>()).add(row.describe());
    }
    item.putAll(rows);
    return item;
  }

  private Permit permit(Caller caller, Action action) {
    return new Permit(extent(caller, Action.READ), demand(caller, action));
  }

  private Extent demand(Caller caller, Action action) {
    Extent extent = extent(caller, action);
    if (extent.isNothing()) {
      throw denied();
    }
    return extent;
  }

  private Extent extent(Caller caller, Action action) {
    return access.extent(caller.portal(), caller.user(), kind.type(), action);
  }

  private static RestError denied() {
    return RestError.plain("Access denied.");
  }
}
