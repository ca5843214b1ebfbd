package dev.switchboard.crm.lead;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.CrmField.Trait;
import dev.switchboard.crm.field.FieldReader;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.RowChange;
import dev.switchboard.crm.multifield.RowChanges;
import dev.switchboard.crm.status.Stage;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the parameter `fields` of `crm.lead.add` and `crm.lead.update`.
///
/// Fields that a lead does not have, `UF_…` among them, and fields that only the server sets are
/// passed over, as callers send back what they have read.
final class LeadChangeReader {
  private final FieldReader values;
  private final RowChanges rows;

  LeadChangeReader(FieldReader values) {
    this.values = values;
    this.rows = new RowChanges(values);
  }

  /// @throws RestError `ERROR_ARGUMENT` for a value that its field cannot hold
  LeadChange read(Params params) {
    Map<String, FieldValue> patch = new HashMap<>();
    List<RowChange> changes = new ArrayList<>();
    params
        .object("fields")
        .forEach((name, sent) ->
            writable(name)
                .ifPresent(field -> {
                  if (field.type() == FieldType.MULTIFIELD) {
                    changes.addAll(rows.read(field, sent));
                  } else if (field.equals(LeadFields.CONTACT_IDS)) {
                    patch.put(LeadFields.CONTACT_ID.name(), first(field, sent));
                  } else {
                    patch.put(field.name(), value(field, sent));
                  }
                }));
    return new LeadChange(new FieldValues(patch), changes);
  }

  private static Optional<CrmField> writable(String name) {
    return LeadFields.ALL.find(name).filter(field -> !field.is(Trait.READ_ONLY));
  }

  private FieldValue value(CrmField field, JsonNode sent) {
    FieldValue value = values.read(field, sent);
    return field.equals(LeadFields.STATUS_ID) && value instanceof FieldValue.Text(String stage)
        ? FieldValue.of(stage(stage).name())
        : value;
  }

  private static Stage stage(String sent) {
    return Stage.find(sent)
        .orElseThrow(() ->
            RestError.argument(
                "STATUS_ID must be one of " + Arrays.toString(Stage.values()) + ", came: " + sent));
  }

  /// A lead has one contact: the first of the list.
  private FieldValue first(CrmField field, JsonNode sent) {
    if (sent.isValueNode()) {
      return values.read(field, sent);
    }
    return sent.values().stream()
        .map(contact -> values.read(field, contact))
        .filter(contact -> !contact.isBlank())
        .findFirst()
        .orElse(FieldValue.EMPTY);
  }
}
