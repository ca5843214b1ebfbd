package dev.switchboard.crm.status;

import static dev.switchboard.crm.field.CrmField.line;
import static dev.switchboard.crm.field.CrmField.of;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.FieldType;
import java.util.List;

/// The fields of a dictionary's entry.
///
/// Source: contract/methods/crm/crm.status.fields.json.
final class StatusFields {
  static final CrmField ID = of(FieldType.INTEGER, "ID", "ID").readOnly();
  static final CrmField ENTITY_ID = line("ENTITY_ID", "Dictionary");
  static final CrmField STATUS_ID = line("STATUS_ID", "Code");
  static final CrmField NAME = line("NAME", "Name");
  static final CrmField NAME_INIT = line("NAME_INIT", "First name given").readOnly();
  static final CrmField SORT = of(FieldType.INTEGER, "SORT", "Place");
  static final CrmField SYSTEM = of(FieldType.CHAR, "SYSTEM", "Built in").readOnly();
  static final CrmField CATEGORY_ID = of(FieldType.INTEGER, "CATEGORY_ID", "Pipeline");
  static final CrmField COLOR = line("COLOR", "Colour");
  static final CrmField SEMANTICS = line("SEMANTICS", "Meaning");

  static final FieldSet ALL =
      new FieldSet(
          List.of(
              ID,
              ENTITY_ID,
              STATUS_ID,
              NAME,
              NAME_INIT,
              SORT,
              SYSTEM,
              CATEGORY_ID,
              COLOR,
              SEMANTICS));

  private StatusFields() {}
}
