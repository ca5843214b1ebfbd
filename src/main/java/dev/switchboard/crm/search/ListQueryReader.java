package dev.switchboard.crm.search;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldReader;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads `select`, `filter`, `order` and `start` of a list method.
///
/// Fields that the object does not have are passed over in `select` and `order`. In `filter` they
/// are refused: without its condition a list would answer with objects that nobody asked for.
///
/// Source: contract/protocol.md §5.
public final class ListQueryReader {
  private static final int MOST_CRITERIA = 50;
  private static final int MOST_VALUES = 500;
  private static final int MOST_WILDCARDS = 8;

  /// What a database still compares a pattern of, in characters.
  private static final int LONGEST_PATTERN = 1000;

  /// Said by some clients; here rights are always checked.
  private static final String CHECK_PERMISSIONS = "CHECK_PERMISSIONS";

  private final FieldSet fields;
  private final CrmField id;
  private final FieldReader values;

  /// @param id always shown, and the last word in every order
  public ListQueryReader(FieldSet fields, CrmField id, FieldReader values) {
    this.fields = fields;
    this.id = id;
    this.values = values;
  }

  public ListQuery read(Params params) {
    return new ListQuery(
        select(params), criteria(params), order(params), params.integer("start").orElse(0L));
  }

  private List<CrmField> select(Params params) {
    List<JsonNode> names = elements(params.value("select").map(List::of).orElse(List.of()));
    if (names.isEmpty()) {
      return fields.shown();
    }
    Set<CrmField> chosen = new LinkedHashSet<>();
    chosen.add(id);
    for (JsonNode name : names) {
      if (name.asString("").equals("*")) {
        chosen.addAll(fields.shown());
      }
      fields
          .find(name.asString(""))
          .filter(field -> !field.is(CrmField.Trait.WRITE_ONLY))
          .ifPresent(chosen::add);
    }
    return List.copyOf(chosen);
  }

  private List<Criterion> criteria(Params params) {
    Map<String, JsonNode> filter = members(params, "filter");
    if (filter.size() > MOST_CRITERIA) {
      throw RestError.argument(
          "filter must have at most " + MOST_CRITERIA + " conditions, came: " + filter.size());
    }
    List<Criterion> criteria = new ArrayList<>();
    filter.forEach((key, value) -> {
      if (!key.equalsIgnoreCase(CHECK_PERMISSIONS)) {
        criteria.add(criterion(key, value));
      }
    });
    return criteria;
  }

  private Criterion criterion(String key, JsonNode sent) {
    Operator.Prefix prefix = Operator.prefixOf(key);
    CrmField field =
        fields
            .find(key.substring(prefix.text().length()).strip())
            .filter(found -> !found.is(CrmField.Trait.WRITE_ONLY))
            .orElseThrow(() -> RestError.argument("filter must name a field, came: " + shown(key)));
    List<JsonNode> given =
        sent.isArray() || sent.isObject() ? elements(List.of(sent)) : List.of(sent);
    if (given.size() > MOST_VALUES) {
      throw RestError.argument(key + " must have at most " + MOST_VALUES + " values");
    }
    Criterion criterion =
        new Criterion(
            field,
            prefix.operator(),
            prefix.negated(),
            given.stream().map(value -> value(field, prefix.operator(), value)).toList());
    if (prefix.operator() == Operator.ONE_OF) {
      return criterion;
    }
    if (isLostBound(criterion)) {
      return new Criterion(field, Operator.ONE_OF, false, List.of());
    }
    demandOneValue(key, criterion);
    return criterion;
  }

  /// In a chain of pages of a batch each begins after the last id of the one before; when that was
  /// the last page there is none, and nothing is found.
  private boolean isLostBound(Criterion criterion) {
    return criterion.field().equals(id)
        && !criterion.operator().isPattern()
        && criterion.values().size() == 1
        && criterion.value() instanceof FieldValue.Empty;
  }

  private FieldValue value(CrmField field, Operator operator, JsonNode value) {
    return operator.isPattern()
        ? FieldValue.of(values.text(field, value))
        : values.read(field, value);
  }

  private static void demandOneValue(String key, Criterion criterion) {
    if (criterion.values().size() != 1
        || criterion.value() instanceof FieldValue.Empty
        || criterion.value().equals(FieldValue.of(""))) {
      throw RestError.argument(shown(key) + " must have one value that is not empty");
    }
    if (criterion.operator().isPattern()) {
      demandPattern(key, criterion);
    }
  }

  private static void demandPattern(String key, Criterion criterion) {
    boolean hasCharacters =
        criterion.field().type().storage() != FieldType.Storage.NUMBER
            || criterion.field().type().hasDigits();
    if (!hasCharacters) {
      throw RestError.argument(shown(key) + " must compare with =, !=, <, <=, > or >=");
    }
    if (criterion.text().length() > LONGEST_PATTERN) {
      throw RestError.argument(
          shown(key) + " must have at most " + LONGEST_PATTERN + " characters");
    }
    if (criterion.text().chars().filter(c -> c == '%').count() > MOST_WILDCARDS) {
      throw RestError.argument(shown(key) + " must have at most " + MOST_WILDCARDS + " times %");
    }
  }

  private List<ListQuery.Sort> order(Params params) {
    List<ListQuery.Sort> order = new ArrayList<>();
    members(params, "order")
        .forEach((name, direction) ->
            fields
                .find(name)
                .filter(CrmField::hasColumn)
                .ifPresent(
                    field -> order.add(new ListQuery.Sort(field, isDescending(name, direction)))));
    if (order.stream().noneMatch(sort -> sort.field().equals(id))) {
      order.add(new ListQuery.Sort(id, false));
    }
    return order;
  }

  private static boolean isDescending(String name, JsonNode direction) {
    return switch (direction.asString("").strip().toUpperCase(Locale.ROOT)) {
      case "ASC", "" -> false;
      case "DESC" -> true;
      default -> throw RestError.argument("order of " + shown(name) + " must be ASC or DESC");
    };
  }

  /// The members in the order in which they came, which counts for `order`.
  ///
  /// Source: contract/methods/crm/crm.deal.list.json, errors.
  private static Map<String, JsonNode> members(Params params, String name) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    params
        .value(name)
        .filter(value -> !(value.isString() && value.asString().isBlank()))
        .ifPresent(value -> {
          if (!value.isObject() && !(value.isArray() && value.isEmpty())) {
            throw RestError.plain("Parameter '" + name + "' must be array.");
          }
          value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        });
    return members;
  }

  private static List<JsonNode> elements(List<JsonNode> sent) {
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode node : sent) {
      if (node.isValueNode()) {
        elements.add(node);
      } else {
        elements.addAll(node.values());
      }
    }
    return elements;
  }

  private static String shown(String key) {
    return key.length() <= 60 ? key : key.substring(0, 60) + "…";
  }
}
