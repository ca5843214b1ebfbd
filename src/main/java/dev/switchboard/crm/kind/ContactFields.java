package dev.switchboard.crm.kind;

import static dev.switchboard.crm.field.CrmField.line;
import static dev.switchboard.crm.field.CrmField.of;
import static dev.switchboard.crm.field.CrmField.status;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.CrmField.Trait;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.item.CommonFields;
import dev.switchboard.crm.multifield.MultifieldType;
import java.util.ArrayList;
import java.util.List;

/// The fields of a contact, in the order in which callers see them.
///
/// Source: contract/methods/crm/crm.contact.fields.json, crm.contact.get.json.
final class ContactFields {
  private static final CrmField EXPORT = of(FieldType.CHAR, "EXPORT", "Takes part in exports");

  static final FieldSet ALL = new FieldSet(declared());

  static final FieldValues DEFAULTS = Defaults.OPEN.with(EXPORT, FieldValue.flag(true));

  private ContactFields() {}

  private static List<CrmField> declared() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(person());
    fields.addAll(CommonFields.address("ADDRESS"));
    fields.addAll(List.of(CommonFields.COMMENTS, CommonFields.OPENED, EXPORT));
    fields.addAll(CommonFields.reach());
    fields.addAll(CommonFields.authors());
    fields.addAll(
        List.of(
            of(FieldType.COMPANY, "COMPANY_ID", "Company").with(Trait.DEPRECATED),
            of(FieldType.COMPANY, "COMPANY_IDS", "Companies")
                .with(Trait.MULTIPLE)
                .with(Trait.WRITE_ONLY),
            CommonFields.LEAD_ID));
    fields.addAll(CommonFields.origin());
    fields.add(line("ORIGIN_VERSION", "Version in the other system"));
    fields.addAll(CommonFields.advertising());
    fields.addAll(CommonFields.activity());
    fields.addAll(MultifieldType.fields());
    return fields;
  }

  private static List<CrmField> person() {
    return List.of(
        CommonFields.ID,
        CommonFields.HONORIFIC,
        CommonFields.NAME,
        CommonFields.SECOND_NAME,
        CommonFields.LAST_NAME,
        of(FieldType.FILE, "PHOTO", "Picture"),
        CommonFields.BIRTHDATE,
        status("TYPE_ID", "CONTACT_TYPE", "Kind of contact"),
        CommonFields.SOURCE_ID,
        CommonFields.SOURCE_DESCRIPTION,
        CommonFields.POST);
  }
}
