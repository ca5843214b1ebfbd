package dev.switchboard.crm.kind;

import dev.switchboard.crm.access.Action;
import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.item.Item;
import dev.switchboard.crm.item.ItemView;
import dev.switchboard.crm.kind.ChangeLinks.Wanted;
import dev.switchboard.crm.link.Entry;
import dev.switchboard.crm.link.Link;
import dev.switchboard.crm.link.Links;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The methods about the contacts of leads, deals and companies, and the companies of contacts.
///
/// Source: contract/methods/crm/crm.deal.contact.add.json and its neighbours.
public final class LinkMethods {
  private static final RestError DENIED = RestError.badRequest("ACCESS_DENIED", "Access denied!");

  private final Lanes lanes;
  private final Database database;
  private final ItemView items;
  private final CrmAccess access;

  public LinkMethods(Database database, Lanes lanes, CrmAccess access) {
    this.lanes = lanes;
    this.database = database;
    this.items = new ItemView(database);
    this.access = access;
  }

  public List<Method> methods() {
    return Stream.of(
            family(
                LinkView.OF_LEAD,
                "crm.lead.contact.fields",
                "crm.lead.contact.add",
                "crm.lead.contact.delete",
                "crm.lead.contact.items.get",
                "crm.lead.contact.items.set",
                "crm.lead.contact.items.delete"),
            family(
                LinkView.OF_DEAL,
                "crm.deal.contact.fields",
                "crm.deal.contact.add",
                "crm.deal.contact.delete",
                "crm.deal.contact.items.get",
                "crm.deal.contact.items.set",
                "crm.deal.contact.items.delete"),
            family(
                LinkView.OF_CONTACT,
                "crm.contact.company.fields",
                "crm.contact.company.add",
                "crm.contact.company.delete",
                "crm.contact.company.items.get",
                "crm.contact.company.items.set",
                "crm.contact.company.items.delete"),
            family(
                LinkView.OF_COMPANY,
                "crm.company.contact.fields",
                "crm.company.contact.add",
                "crm.company.contact.delete",
                "crm.company.contact.items.get",
                "crm.company.contact.items.set",
                "crm.company.contact.items.delete"))
        .flatMap(List::stream)
        .toList();
  }

  /// @param names of fields, add, delete, items.get, items.set and items.delete
  private List<Method> family(LinkView view, String... names) {
    Param fields = Param.object("fields").required("", "The parameter 'fields' must be array.");
    Param all = Param.list("items").required("", "The parameter items must be array.");
    return List.of(
        Method.named(names[0]).scope("crm").handledBy((_, _) -> describe(view)),
        one(names[1])
            .param(fields)
            .handledBy((caller, params) -> change(caller, params, view, adding(view, params))),
        one(names[2])
            .param(fields)
            .handledBy((caller, params) -> change(caller, params, view, removing(view, params))),
        one(names[3]).handledBy((caller, params) -> get(caller, params.id("id"), view)),
        one(names[4])
            .param(all)
            .handledBy((caller, params) -> change(caller, params, view, putting(view, params))),
        one(names[5])
            .handledBy((caller, params) ->
                change(caller, params, view, new ChangeLinks.Step.Put(List.of()))));
  }

  private static Method.Builder one(String name) {
    return Method.named(name)
        .scope("crm")
        .param(
            Param.id("id")
                .required("", "The parameter 'ownerEntityID' is invalid or not defined."));
  }

  private static Map<String, Object> describe(LinkView view) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("SORT", field("integer", false, "Sorting"));
    fields.put("IS_PRIMARY", field("char", false, "Primary"));
    fields.put(view.name(), field("integer", true, view.there().title()));
    return fields;
  }

  private static Map<String, Object> field(String type, boolean required, String title) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("type", type);
    field.put("isRequired", required);
    for (String trait : List.of("isReadOnly", "isImmutable", "isMultiple", "isDynamic")) {
      field.put(trait, false);
    }
    field.put("title", title);
    return field;
  }

  private static ChangeLinks.Step adding(LinkView view, Params params) {
    return new ChangeLinks.Step.Add(wanted(view, params.object("fields")));
  }

  private static ChangeLinks.Step removing(LinkView view, Params params) {
    return new ChangeLinks.Step.Remove(wanted(view, params.object("fields")).other());
  }

  private static ChangeLinks.Step putting(LinkView view, Params params) {
    if (params.list("items").size() > Links.MOST) {
      throw RestError.plain("At most " + Links.MOST + " items can belong to one.");
    }
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode item : params.list("items")) {
      Map<String, JsonNode> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      item.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      wanted.add(wanted(view, members));
    }
    return new ChangeLinks.Step.Put(wanted);
  }

  private static Wanted wanted(LinkView view, Map<String, JsonNode> members) {
    long other =
        Optional.ofNullable(members.get(view.name()))
            .flatMap(Params::number)
            .filter(id -> id > 0)
            .orElseThrow(() ->
                RestError.plain(
                    "The parameter 'fields' is not valid: " + view.name() + " must be an id."));
    Optional<Long> sort =
        Optional.ofNullable(members.get("SORT"))
            .flatMap(Params::number)
            .filter(LinkMethods::isPlace);
    Optional<Boolean> main =
        Optional.ofNullable(members.get("IS_PRIMARY"))
            .filter(sent -> sent.isValueNode() && !sent.asString().isBlank())
            .map(Params::isOn);
    return new Wanted(other, sort, main);
  }

  private static boolean isPlace(long sort) {
    return sort >= 0 && sort <= 1_000_000_000;
  }

  private boolean change(Caller caller, Params params, LinkView view, ChangeLinks.Step step) {
    Extent touched = extent(caller, view.here(), Action.UPDATE);
    if (touched.isNothing()) {
      throw DENIED;
    }
    Action named = view.backwards() ? Action.UPDATE : Action.READ;
    ChangeLinks.Permission permission =
        new ChangeLinks.Permission(
            extent(caller, view.here(), Action.READ), touched, extent(caller, view.there(), named));
    ChangeLinks command = new ChangeLinks(view, params.id("id"), step, caller.user(), permission);
    return switch (lanes.call(caller.portal(), command)) {
      case ChangeLinks.Outcome.Done _ -> true;
      case ChangeLinks.Outcome.Unchanged _ -> false;
      case ChangeLinks.Outcome.NotFound _ -> throw view.notFound();
      case ChangeLinks.Outcome.Denied _ -> throw DENIED;
      case ChangeLinks.Outcome.NoOther(long other) ->
          throw RestError.plain(
              "The parameter 'fields' is not valid: there is no "
                  + view.name()
                  + " "
                  + other
                  + ".");
      case ChangeLinks.Outcome.TooMany _ ->
          throw RestError.plain("At most " + Links.MOST + " items can belong to one.");
    };
  }

  private Extent extent(Caller caller, CrmType type, Action action) {
    return access.extent(caller.portal(), caller.user(), type, action);
  }

  /// Those that are there and that the caller may see.
  private List<Map<String, Object>> get(Caller caller, long id, LinkView view) {
    Extent seen = extent(caller, view.here(), Action.READ);
    if (seen.isNothing()) {
      throw DENIED;
    }
    Item item =
        items.find(caller.portal(), Kinds.of(view.here()), id, seen).orElseThrow(view::notFound);
    List<Entry> entries = view.backwards() ? owners(caller, item, view) : owned(caller, item, view);
    List<Long> open =
        items.within(
            caller.portal(),
            Kinds.of(view.there()),
            entries.stream().map(Entry::target).toList(),
            extent(caller, view.there(), Action.READ));
    return entries.stream()
        .filter(entry -> open.contains(entry.target()))
        .map(entry -> shown(entry, view))
        .toList();
  }

  private List<Entry> owned(Caller caller, Item item, LinkView view) {
    List<Link> links = Links.read(database, caller.portal(), view.relation(), item.id().id());
    return Entry.of(links, item.number(view.field()));
  }

  /// The other way round: the owners that lead to the item.
  private List<Entry> owners(Caller caller, Item item, LinkView view) {
    long id = item.id().id();
    Map<Long, Entry> entries = new HashMap<>();
    items
        .holding(caller.portal(), Kinds.of(view.there()), view.field(), id, Links.MOST)
        .forEach(owner -> entries.put(owner, new Entry(owner, Entry.STEP, true)));
    for (Link link : Links.readAt(database, caller.portal(), view.relation(), id)) {
      boolean isMain = entries.containsKey(link.owner());
      if (isMain || !link.main()) {
        entries.put(link.owner(), new Entry(link.owner(), link.sort(), isMain));
      }
    }
    return entries.values().stream()
        .sorted(Comparator.comparingLong(Entry::sort).thenComparingLong(Entry::target))
        .toList();
  }

  private static Map<String, Object> shown(Entry entry, LinkView view) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(view.name(), entry.target());
    shown.put("SORT", entry.sort());
    shown.put("ROLE_ID", 0);
    shown.put("IS_PRIMARY", entry.main() ? "Y" : "N");
    return shown;
  }
}
