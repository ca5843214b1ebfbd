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
import dev.switchboard.crm.status.Stage;
import dev.switchboard.crm.status.Stages;
import java.util.ArrayList;
import java.util.List;

/// The fields of a deal, in the order in which callers see them. There is one pipeline.
///
/// Source: contract/methods/crm/crm.deal.fields.json, crm.deal.get.json.
final class DealFields {
  static final CrmField STAGE_ID = status("STAGE_ID", "DEAL_STAGE", "Stage");
  static final CrmField COMPANY_ID = of(FieldType.COMPANY, "COMPANY_ID", "Company");
  static final CrmField CONTACT_ID =
      of(FieldType.CONTACT, "CONTACT_ID", "Contact").with(Trait.DEPRECATED);
  private static final CrmField CATEGORY_ID =
      of(FieldType.CATEGORY, "CATEGORY_ID", "Pipeline").with(Trait.IMMUTABLE);
  private static final CrmField STAGE_SEMANTIC_ID =
      line("STAGE_SEMANTIC_ID", "Meaning of the stage").readOnly();
  private static final CrmField IS_NEW = of(FieldType.CHAR, "IS_NEW", "New").readOnly();
  private static final CrmField IS_RECURRING = of(FieldType.CHAR, "IS_RECURRING", "Repeats");
  private static final CrmField IS_RETURN_CUSTOMER =
      of(FieldType.CHAR, "IS_RETURN_CUSTOMER", "Returning customer");
  private static final CrmField IS_REPEATED_APPROACH =
      of(FieldType.CHAR, "IS_REPEATED_APPROACH", "Asked again");
  private static final CrmField TAX_VALUE = of(FieldType.DOUBLE, "TAX_VALUE", "Tax");
  private static final CrmField CLOSED = of(FieldType.CHAR, "CLOSED", "Closed");

  static final FieldSet ALL = new FieldSet(declared());

  static final FieldValues DEFAULTS =
      Defaults.MONEY
          .with(CATEGORY_ID, FieldValue.of(0))
          .with(IS_RECURRING, FieldValue.flag(false))
          .with(IS_RETURN_CUSTOMER, FieldValue.flag(false))
          .with(IS_REPEATED_APPROACH, FieldValue.flag(false))
          .with(TAX_VALUE, FieldValue.of(0))
          .with(CLOSED, FieldValue.flag(false));

  private DealFields() {}

  static FieldValues arrival(Stage stage, FieldValue now) {
    return FieldValues.NONE
        .with(STAGE_SEMANTIC_ID, FieldValue.of(stage.semantic().name()))
        .with(IS_NEW, FieldValue.flag(stage.equals(Stages.DEAL.first())))
        .with(CLOSED, FieldValue.flag(stage.isFinal()));
  }

  private static List<CrmField> declared() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(
        List.of(
            CommonFields.ID,
            CommonFields.TITLE,
            status("TYPE_ID", "DEAL_TYPE", "Type"),
            CATEGORY_ID,
            STAGE_ID,
            STAGE_SEMANTIC_ID,
            IS_NEW,
            IS_RECURRING,
            IS_RETURN_CUSTOMER,
            IS_REPEATED_APPROACH));
    fields.addAll(business());
    fields.addAll(CommonFields.authors());
    fields.addAll(List.of(CommonFields.MOVED_BY_ID, CommonFields.MOVED_TIME));
    fields.addAll(
        List.of(
            CommonFields.SOURCE_ID,
            CommonFields.SOURCE_DESCRIPTION,
            CommonFields.LEAD_ID,
            line("ADDITIONAL_INFO", "Further information").atMost(CommonFields.LONG_TEXT),
            of(FieldType.LOCATION, "LOCATION_ID", "Place")));
    fields.addAll(CommonFields.origin());
    fields.addAll(CommonFields.advertising());
    fields.addAll(CommonFields.activity());
    return fields;
  }

  private static List<CrmField> business() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(
        List.of(
            of(FieldType.INTEGER, "PROBABILITY", "Probability"),
            CommonFields.CURRENCY_ID,
            CommonFields.OPPORTUNITY,
            CommonFields.IS_MANUAL_OPPORTUNITY,
            TAX_VALUE));
    fields.addAll(
        List.of(
            COMPANY_ID,
            CONTACT_ID,
            of(FieldType.CONTACT, "CONTACT_IDS", "Contacts")
                .with(Trait.MULTIPLE)
                .with(Trait.WRITE_ONLY),
            of(FieldType.QUOTE, "QUOTE_ID", "Estimate"),
            of(FieldType.DATE, "BEGINDATE", "Begins"),
            of(FieldType.DATE, "CLOSEDATE", "Ends"),
            CommonFields.OPENED,
            CLOSED,
            CommonFields.COMMENTS));
    return fields;
  }
}
