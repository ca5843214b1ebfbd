package dev.switchboard.crm.multifield;

import dev.switchboard.crm.access.ItemId;
import java.util.LinkedHashMap;
import java.util.Map;

/// One phone, address, site, messenger or link of a CRM object.
///
/// @param valueType `WORK`, `MOBILE`, `HOME`, …
public record Multifield(
    long id, ItemId owner, MultifieldType type, String valueType, String value) {
  private static final String DIALOG = "imol|";

  /// What equal contacts have in common.
  public String matchKey() {
    return type.matchKey(value);
  }

  /// Leads to a dialog of an open line.
  public boolean isDialog() {
    return type == MultifieldType.IM && value.startsWith(DIALOG);
  }

  Multifield with(String nextValueType, String nextValue) {
    return new Multifield(id, owner, type, nextValueType, nextValue);
  }

  /// As callers get it.
  ///
  /// Source: contract/methods/crm/crm.lead.get.json.
  public Map<String, String> describe() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("ID", Long.toString(id));
    row.put("VALUE_TYPE", valueType);
    row.put("VALUE", value);
    row.put("TYPE_ID", type.name());
    return row;
  }
}
