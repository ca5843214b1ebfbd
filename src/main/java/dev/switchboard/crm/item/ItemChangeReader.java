package dev.switchboard.crm.item;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.CrmField.Trait;
import dev.switchboard.crm.field.FieldReader;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.link.Links;
import dev.switchboard.crm.multifield.RowChange;
import dev.switchboard.crm.multifield.RowChanges;
import dev.switchboard.crm.status.Stage;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the parameter `fields` of methods that add and update.
///
/// Fields that a kind does not have, `UF_…` among them, and fields that only the server sets are
/// passed over, as callers send back what they have read.
final class ItemChangeReader {
  private final Kind kind;
  private final FieldReader values;
  private final RowChanges rows;

  ItemChangeReader(Kind kind, FieldReader values) {
    this.kind = kind;
    this.values = values;
    this.rows = new RowChanges(values);
  }

  /// Of a new item.
  ///
  /// @throws RestError `ERROR_ARGUMENT` for a value that its field cannot hold
  ItemChange readNew(Params params) {
    return read(params, true);
  }

  /// Of an item that is there.
  ItemChange read(Params params) {
    return read(params, false);
  }

  private ItemChange read(Params params, boolean isNew) {
    Map<String, FieldValue> patch = new HashMap<>();
    List<RowChange> changes = new ArrayList<>();
    List<List<Long>> others = new ArrayList<>();
    params
        .object("fields")
        .forEach((name, sent) ->
            kind.fields()
                .find(name)
                .filter(field -> !field.is(Trait.READ_ONLY))
                .filter(field -> isNew || !field.is(Trait.IMMUTABLE))
                .ifPresent(field -> {
                  if (field.type() == FieldType.MULTIFIELD) {
                    changes.addAll(rows(field, sent));
                  } else if (field.is(Trait.WRITE_ONLY)) {
                    List<Long> all = all(field, sent);
                    others.add(all);
                    patch.put(single(field), first(all));
                  } else {
                    patch.put(field.name(), value(field, sent));
                  }
                }));
    return new ItemChange(new FieldValues(patch), changes, others.stream().findFirst());
  }

  /// People and companies have addresses that mail can be sent to; a lead keeps what came in.
  private List<RowChange> rows(CrmField field, JsonNode sent) {
    List<RowChange> changes = rows.read(field, sent);
    boolean demanding = kind.type() == CrmType.CONTACT || kind.type() == CrmType.COMPANY;
    if (demanding && !changes.stream().allMatch(RowChange::isReachable)) {
      throw RestError.badRequest("ERROR_CORE", "The E-mail field contains an invalid address");
    }
    return changes;
  }

  private FieldValue value(CrmField field, JsonNode sent) {
    FieldValue value = values.read(field, sent);
    if (field.type() == FieldType.CATEGORY && !value.isBlank()) {
      throw RestError.argument(field.name() + " must be 0: there is one pipeline");
    }
    boolean isStage = kind.pipeline().filter(line -> line.field().equals(field)).isPresent();
    return isStage && value instanceof FieldValue.Text(String stage)
        ? FieldValue.of(stage(field, stage).code())
        : value;
  }

  private Stage stage(CrmField field, String sent) {
    return kind.pipeline()
        .flatMap(line -> line.stages().find(sent))
        .orElseThrow(() ->
            RestError.argument(
                field.name()
                    + " must be one of "
                    + kind.pipeline().map(line -> line.stages().codes()).orElse(List.of())
                    + ", came: "
                    + sent));
  }

  /// `CONTACT_IDS` is another way to write `CONTACT_ID`.
  private static String single(CrmField field) {
    return field.name().substring(0, field.name().length() - 1);
  }

  /// The first of the list is what the item's own field holds.
  private static FieldValue first(List<Long> all) {
    return all.isEmpty() ? FieldValue.EMPTY : FieldValue.of(all.getFirst());
  }

  private List<Long> all(CrmField field, JsonNode sent) {
    Stream<JsonNode> each = sent.isContainer() ? sent.values().stream() : Stream.of(sent);
    List<Long> all =
        each.map(other -> values.read(field, other))
            .flatMap(value ->
                value instanceof FieldValue.Whole(long id) ? Stream.of(id) : Stream.empty())
            .distinct()
            .toList();
    if (all.size() > Links.MOST) {
      throw RestError.argument(field.name() + " must have at most " + Links.MOST + " elements");
    }
    return all;
  }
}
