package dev.switchboard.crm.field;

import dev.switchboard.crm.field.CrmField.Trait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All fields of a kind of object, found by names that ignore case.
public final class FieldSet {
  /// The kinds of objects that references lead to, as other methods number them.
  private static final Map<FieldType, Integer> PARENTS =
      Map.of(FieldType.LEAD, 1, FieldType.COMPANY, 4, FieldType.QUOTE, 7);

  private final List<CrmField> all;
  private final List<CrmField> columns;
  private final List<CrmField> shown;
  private final Map<String, CrmField> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public FieldSet(List<CrmField> fields) {
    this.all = List.copyOf(fields);
    this.columns = all.stream().filter(CrmField::hasColumn).toList();
    this.shown = all.stream().filter(CrmField::isShown).toList();
    for (CrmField field : all) {
      if (byName.put(field.name(), field) != null) {
        throw new IllegalArgumentException("declared twice: " + field.name());
      }
    }
  }

  public Optional<CrmField> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The fields that lie in the object's table.
  public List<CrmField> columns() {
    return columns;
  }

  /// The fields of an answer that leaves the choice to the server.
  public List<CrmField> shown() {
    return shown;
  }

  /// Has phones, addresses and links.
  public boolean hasRows() {
    return all.stream().anyMatch(field -> field.type() == FieldType.MULTIFIELD);
  }

  /// What `crm.*.fields` answers.
  ///
  /// Source: contract/methods/crm/crm.lead.fields.json.
  public Map<String, Object> describe() {
    Map<String, Object> description = new LinkedHashMap<>();
    all.forEach(field -> description.put(field.name(), describe(field)));
    return Collections.unmodifiableMap(description);
  }

  private static Map<String, Object> describe(CrmField field) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("type", field.type().wireName());
    facts.put("isRequired", false);
    facts.put("isReadOnly", field.is(Trait.READ_ONLY));
    facts.put("isImmutable", field.is(Trait.IMMUTABLE));
    facts.put("isMultiple", field.is(Trait.MULTIPLE));
    facts.put("isDynamic", false);
    if (field.is(Trait.DEPRECATED)) {
      facts.put("isDeprecated", true);
    }
    field.statusType().ifPresent(dictionary -> facts.put("statusType", dictionary));
    Integer parent = PARENTS.get(field.type());
    if (parent != null && !field.is(Trait.MULTIPLE) && !field.is(Trait.DEPRECATED)) {
      facts.put("settings", Map.of("parentEntityTypeId", parent));
    }
    facts.put("title", field.title());
    return facts;
  }
}
