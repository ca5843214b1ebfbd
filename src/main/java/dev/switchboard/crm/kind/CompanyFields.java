package dev.switchboard.crm.kind;

import static dev.switchboard.crm.field.CrmField.line;
import static dev.switchboard.crm.field.CrmField.of;
import static dev.switchboard.crm.field.CrmField.status;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.item.CommonFields;
import dev.switchboard.crm.multifield.MultifieldType;
import java.util.ArrayList;
import java.util.List;

/// The fields of a company, in the order in which callers see them.
///
/// Source: contract/methods/crm/crm.company.fields.json, crm.company.get.json.
final class CompanyFields {
  private static final CrmField REVENUE = of(FieldType.DOUBLE, "REVENUE", "Yearly turnover");
  private static final CrmField IS_MY_COMPANY = of(FieldType.CHAR, "IS_MY_COMPANY", "Our own");

  static final FieldSet ALL = new FieldSet(declared());

  static final FieldValues DEFAULTS =
      Defaults.OPEN
          .with(CommonFields.CURRENCY_ID, Defaults.CURRENCY)
          .with(REVENUE, FieldValue.of(0))
          .with(IS_MY_COMPANY, FieldValue.flag(false));

  private CompanyFields() {}

  private static List<CrmField> declared() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(
        List.of(
            CommonFields.ID,
            CommonFields.TITLE,
            status("COMPANY_TYPE", "COMPANY_TYPE", "Kind of company"),
            of(FieldType.FILE, "LOGO", "Logo")));
    fields.addAll(CommonFields.address("ADDRESS"));
    fields.add(line("ADDRESS_LEGAL", "Registered address in one line"));
    fields.addAll(CommonFields.address("REG_ADDRESS"));
    fields.addAll(business());
    fields.addAll(CommonFields.reach());
    fields.add(IS_MY_COMPANY);
    fields.addAll(CommonFields.authors());
    fields.add(CommonFields.LEAD_ID);
    fields.addAll(CommonFields.origin());
    fields.add(line("ORIGIN_VERSION", "Version in the other system"));
    fields.addAll(CommonFields.advertising());
    fields.addAll(CommonFields.activity());
    fields.addAll(MultifieldType.fields());
    return fields;
  }

  private static List<CrmField> business() {
    return List.of(
        line("BANKING_DETAILS", "Bank account").atMost(CommonFields.LONG_TEXT),
        status("INDUSTRY", "INDUSTRY", "Industry"),
        status("EMPLOYEES", "EMPLOYEES", "Number of employees"),
        CommonFields.CURRENCY_ID,
        REVENUE,
        CommonFields.OPENED,
        CommonFields.COMMENTS);
  }
}
