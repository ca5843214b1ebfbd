package dev.switchboard.crm.duplicate;

import dev.switchboard.crm.access.Action;
import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.item.ItemView;
import dev.switchboard.crm.kind.Kinds;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.multifield.SqlMultifields;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The method that finds leads, contacts and companies by phone numbers and e-mail addresses.
///
/// Source: contract/methods/crm/crm.duplicate.findbycomm.json.
public final class DuplicateMethods {
  private static final int MOST_VALUES = 20;
  private static final List<CrmType> KINDS =
      List.of(CrmType.LEAD, CrmType.CONTACT, CrmType.COMPANY);

  private final Database database;
  private final ItemView items;
  private final CrmAccess access;

  public DuplicateMethods(Database database, CrmAccess access) {
    this.database = database;
    this.items = new ItemView(database);
    this.access = access;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("crm.duplicate.findbycomm")
            .scope("crm")
            .param(Param.text("type").required("", "Communication type is not defined"))
            .param(Param.any("values").required("", "Communication values is not defined"))
            .param(Param.text("entity_type"))
            .handledBy(this::find));
  }

  private Object find(Caller caller, Params params) {
    MultifieldType type = type(params);
    List<String> values = values(params);
    Map<String, Object> found = new LinkedHashMap<>();
    boolean seesAny = false;
    for (CrmType kind : KINDS) {
      Extent extent = access.extent(caller.portal(), caller.user(), kind, Action.READ);
      seesAny |= !extent.isNothing();
      if (!extent.isNothing() && isWanted(kind, params)) {
        List<Long> ids =
            items.within(
                caller.portal(),
                Kinds.of(kind),
                SqlMultifields.owners(database, caller.portal(), kind, type, values),
                extent);
        if (!ids.isEmpty()) {
          found.put(kind.name(), ids);
        }
      }
    }
    if (!seesAny) {
      throw RestError.forbidden("", "Access denied.");
    }
    return found.isEmpty() ? List.of() : found;
  }

  private static boolean isWanted(CrmType kind, Params params) {
    return params
        .text("entity_type")
        .filter(text -> !text.isBlank())
        .map(text -> text.strip().equalsIgnoreCase(kind.name()))
        .orElse(true);
  }

  private static MultifieldType type(Params params) {
    String type = params.text("type").orElse("").strip().toUpperCase(Locale.ROOT);
    return switch (type) {
      case "PHONE" -> MultifieldType.PHONE;
      case "EMAIL" -> MultifieldType.EMAIL;
      default ->
          throw RestError.plain(
              "Communication type '"
                  + type.substring(0, Math.min(type.length(), 40))
                  + "' is not supported in current context");
    };
  }

  /// Source: the note on `values`: at most 20 of them.
  private static List<String> values(Params params) {
    List<String> values =
        params
            .value("values")
            .map(sent -> sent.isContainer() ? List.copyOf(sent.values()) : List.of(sent))
            .orElse(List.of())
            .stream()
            .filter(JsonNode::isValueNode)
            .map(value -> value.asString("").strip())
            .filter(value -> !value.isEmpty() && value.length() <= 1000)
            .limit(MOST_VALUES)
            .toList();
    if (values.isEmpty()) {
      throw RestError.plain("Communication values is not defined");
    }
    return values;
  }
}
