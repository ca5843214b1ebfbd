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
import dev.switchboard.crm.status.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The fields of a lead, in the order in which callers see them.
///
/// Source: contract/methods/crm/crm.lead.fields.json, crm.lead.get.json.
final class LeadFields {
  static final CrmField STATUS_ID = status("STATUS_ID", "STATUS", "Stage");
  private static final CrmField IS_RETURN_CUSTOMER =
      of(FieldType.CHAR, "IS_RETURN_CUSTOMER", "Returning customer").readOnly();
  private static final CrmField DATE_CLOSED =
      of(FieldType.DATETIME, "DATE_CLOSED", "Closed").readOnly();
  private static final CrmField STATUS_SEMANTIC_ID =
      line("STATUS_SEMANTIC_ID", "Meaning of the stage").readOnly();

  static final FieldSet ALL = new FieldSet(declared());

  static final FieldValues DEFAULTS =
      Defaults.MONEY.with(IS_RETURN_CUSTOMER, FieldValue.flag(false));

  private LeadFields() {}

  static FieldValues arrival(Stage stage, FieldValue now) {
    return new FieldValues(
        Map.of(
            STATUS_SEMANTIC_ID.name(),
            FieldValue.of(stage.semantic().name()),
            DATE_CLOSED.name(),
            stage.isFinal() ? now : FieldValue.EMPTY));
  }

  private static List<CrmField> declared() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(person());
    fields.addAll(business());
    fields.addAll(CommonFields.reach());
    fields.addAll(CommonFields.authors());
    fields.addAll(
        List.of(
            DATE_CLOSED,
            STATUS_SEMANTIC_ID,
            CommonFields.OPENED,
            CommonFields.MOVED_BY_ID,
            CommonFields.MOVED_TIME));
    fields.addAll(CommonFields.origin());
    fields.addAll(CommonFields.address("ADDRESS"));
    fields.addAll(CommonFields.advertising());
    fields.addAll(CommonFields.activity());
    fields.addAll(MultifieldType.fields());
    return fields;
  }

  private static List<CrmField> person() {
    return List.of(
        CommonFields.ID,
        CommonFields.TITLE,
        CommonFields.HONORIFIC,
        CommonFields.NAME,
        CommonFields.SECOND_NAME,
        CommonFields.LAST_NAME,
        line("COMPANY_TITLE", "Company name"),
        of(FieldType.COMPANY, "COMPANY_ID", "Company"),
        of(FieldType.CONTACT, "CONTACT_ID", "Contact").with(Trait.DEPRECATED),
        of(FieldType.CONTACT, "CONTACT_IDS", "Contacts")
            .with(Trait.MULTIPLE)
            .with(Trait.WRITE_ONLY),
        IS_RETURN_CUSTOMER,
        CommonFields.BIRTHDATE);
  }

  private static List<CrmField> business() {
    return List.of(
        CommonFields.SOURCE_ID,
        CommonFields.SOURCE_DESCRIPTION,
        STATUS_ID,
        line("STATUS_DESCRIPTION", "About the stage").atMost(CommonFields.LONG_TEXT),
        CommonFields.POST,
        CommonFields.COMMENTS,
        CommonFields.CURRENCY_ID,
        CommonFields.OPPORTUNITY,
        CommonFields.IS_MANUAL_OPPORTUNITY);
  }
}
