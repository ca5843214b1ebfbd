package dev.switchboard.crm.lead;

import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldReader;
import dev.switchboard.crm.field.FieldWriter;
import dev.switchboard.crm.multifield.Multifield;
import dev.switchboard.crm.search.ListQuery;
import dev.switchboard.crm.search.ListQueryReader;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The methods `crm.lead.*`.
public final class LeadMethods {
  private static final String SCOPE = "crm";
  private static final Param ID = Param.id("id").required("", "ID is not defined or invalid.");

  private final SqlLeadList leads;
  private final Lanes lanes;
  private final CrmAccess access;
  private final LeadChangeReader changes;
  private final ListQueryReader queries;
  private final FieldWriter writer;

  /// @param zone that times are read and shown in
  public LeadMethods(Database database, Lanes lanes, ZoneId zone, CrmAccess access) {
    this.leads = new SqlLeadList(database);
    this.lanes = lanes;
    this.access = access;
    FieldReader reader = new FieldReader(zone);
    this.changes = new LeadChangeReader(reader);
    this.queries = new ListQueryReader(LeadFields.ALL, LeadFields.ID, reader);
    this.writer = new FieldWriter(zone);
  }

  public List<Method> methods() {
    return List.of(
        Method.named("crm.lead.fields").scope(SCOPE).handledBy((_, _) -> LeadFields.ALL.describe()),
        Method.named("crm.lead.add")
            .scope(SCOPE)
            .param(Param.object("fields"))
            .param(Param.object("params"))
            .handledBy(this::add),
        Method.named("crm.lead.get").scope(SCOPE).param(ID).handledBy(this::get),
        Method.named("crm.lead.list")
            .scope(SCOPE)
            .param(Param.any("select"))
            .param(Param.any("filter"))
            .param(Param.any("order"))
            .param(Param.integer("start"))
            .handledBy(this::list),
        Method.named("crm.lead.update")
            .scope(SCOPE)
            .param(ID)
            .param(Param.object("fields"))
            .param(Param.object("params"))
            .handledBy(this::update),
        Method.named("crm.lead.delete").scope(SCOPE).param(ID).handledBy(this::delete));
  }

  /// Source: contract/methods/crm/crm.lead.add.json.
  private Object add(Caller caller, Params params) {
    demand(access.mayAdd(caller, CrmType.LEAD));
    AddLead command = new AddLead(changes.read(params), caller.user());
    return lanes.call(caller.portal(), command).value();
  }

  /// Source: contract/methods/crm/crm.lead.get.json.
  private Object get(Caller caller, Params params) {
    demand(access.mayRead(caller, CrmType.LEAD));
    return leads
        .find(caller.portal(), params.id("id"))
        .map(found -> describe(found, LeadFields.ALL.columns()))
        .orElseThrow(LeadMethods::notFound);
  }

  /// Source: contract/methods/crm/crm.lead.list.json.
  private Object list(Caller caller, Params params) {
    demand(access.mayRead(caller, CrmType.LEAD));
    ListQuery query = queries.read(params);
    SqlLeadList.Chosen chosen = leads.page(caller.portal(), query);
    List<CrmField> columns = query.select().stream().filter(CrmField::hasColumn).toList();
    List<Object> records = new ArrayList<>();
    chosen.leads().forEach(lead -> records.add(describe(lead, columns)));
    return query.isCounted()
        ? Page.of(records, query.offset(), chosen.total())
        : Page.uncounted(records);
  }

  /// Source: contract/methods/crm/crm.lead.update.json.
  private Object update(Caller caller, Params params) {
    demand(access.mayUpdate(caller, CrmType.LEAD));
    UpdateLead command =
        new UpdateLead(new LeadId(params.id("id")), changes.read(params), caller.user());
    return switch (lanes.call(caller.portal(), command)) {
      case UpdateLead.Outcome.Updated _ -> true;
      case UpdateLead.Outcome.NotFound _ -> throw notFound();
      case UpdateLead.Outcome.Refused(String reason) -> throw RestError.argument(reason);
    };
  }

  /// Source: contract/methods/crm/crm.lead.delete.json.
  private Object delete(Caller caller, Params params) {
    demand(access.mayDelete(caller, CrmType.LEAD));
    DeleteLead command = new DeleteLead(new LeadId(params.id("id")), caller.user());
    return switch (lanes.call(caller.portal(), command)) {
      case DeleteLead.Outcome.Deleted _ -> true;
      case DeleteLead.Outcome.NotFound _ -> throw notFound();
    };
  }

  /// A multifield without rows is left out.
  private Map<String, @Nullable Object> describe(SqlLeadList.Found found, List<CrmField> columns) {
    Map<String, @Nullable Object> lead = new LinkedHashMap<>();
    for (CrmField field : columns) {
      lead.put(field.name(), writer.write(field, found.values().get(field)));
    }
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Multifield row : found.rows()) {
      rows.computeIfAbsent(row.type().name(), _ -> new ArrayList<>()).add(row.describe());
    }
    lead.putAll(rows);
    return lead;
  }

  private static void demand(boolean allowed) {
    if (!allowed) {
      throw RestError.plain("Access denied.");
    }
  }

  private static RestError notFound() {
    return RestError.plain("Not found");
  }
}
