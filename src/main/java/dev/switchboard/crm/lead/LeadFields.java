package dev.switchboard.crm.lead;

import static dev.switchboard.crm.field.CrmField.line;
import static dev.switchboard.crm.field.CrmField.of;
import static dev.switchboard.crm.field.CrmField.status;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.CrmField.Trait;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.multifield.MultifieldType;
import java.util.ArrayList;
import java.util.List;

/// The fields of a lead, in the order in which callers see them.
///
/// Source: contract/methods/crm/crm.lead.fields.json, crm.lead.get.json.
public final class LeadFields {
  private static final int LONG_TEXT = 65_535;

  static final CrmField ID = of(FieldType.INTEGER, "ID", "ID").readOnly();
  static final CrmField TITLE = line("TITLE", "Lead name");
  static final CrmField NAME = line("NAME", "First name");
  static final CrmField LAST_NAME = line("LAST_NAME", "Last name");
  static final CrmField COMPANY_TITLE = line("COMPANY_TITLE", "Company name");
  static final CrmField CONTACT_ID =
      of(FieldType.CONTACT, "CONTACT_ID", "Contact").with(Trait.DEPRECATED);
  static final CrmField CONTACT_IDS =
      of(FieldType.CONTACT, "CONTACT_IDS", "Contacts").with(Trait.MULTIPLE).with(Trait.WRITE_ONLY);
  static final CrmField IS_RETURN_CUSTOMER =
      of(FieldType.CHAR, "IS_RETURN_CUSTOMER", "Returning customer").readOnly();
  static final CrmField SOURCE_ID = status("SOURCE_ID", "SOURCE", "Source");
  static final CrmField SOURCE_DESCRIPTION =
      line("SOURCE_DESCRIPTION", "About the source").atMost(LONG_TEXT);
  static final CrmField STATUS_ID = status("STATUS_ID", "STATUS", "Stage");
  static final CrmField COMMENTS = line("COMMENTS", "Comments").atMost(LONG_TEXT);
  static final CrmField CURRENCY_ID = of(FieldType.CURRENCY, "CURRENCY_ID", "Currency");
  static final CrmField OPPORTUNITY = of(FieldType.DOUBLE, "OPPORTUNITY", "Amount");
  static final CrmField IS_MANUAL_OPPORTUNITY =
      of(FieldType.CHAR, "IS_MANUAL_OPPORTUNITY", "Amount entered by hand");
  static final CrmField HAS_PHONE = of(FieldType.CHAR, "HAS_PHONE", "Has a phone").readOnly();
  static final CrmField HAS_EMAIL = of(FieldType.CHAR, "HAS_EMAIL", "Has an e-mail").readOnly();
  static final CrmField HAS_IMOL =
      of(FieldType.CHAR, "HAS_IMOL", "Has an open line dialog").readOnly();
  static final CrmField ASSIGNED_BY_ID =
      of(FieldType.USER, "ASSIGNED_BY_ID", "Responsible employee");
  static final CrmField CREATED_BY_ID = of(FieldType.USER, "CREATED_BY_ID", "Author").readOnly();
  static final CrmField MODIFY_BY_ID =
      of(FieldType.USER, "MODIFY_BY_ID", "Last changed by").readOnly();
  static final CrmField DATE_CREATE = of(FieldType.DATETIME, "DATE_CREATE", "Added").readOnly();
  static final CrmField DATE_MODIFY = of(FieldType.DATETIME, "DATE_MODIFY", "Changed").readOnly();
  static final CrmField DATE_CLOSED = of(FieldType.DATETIME, "DATE_CLOSED", "Closed").readOnly();
  static final CrmField STATUS_SEMANTIC_ID =
      line("STATUS_SEMANTIC_ID", "Meaning of the stage").readOnly();
  static final CrmField OPENED = of(FieldType.CHAR, "OPENED", "Visible to everyone");
  static final CrmField MOVED_BY_ID =
      of(FieldType.USER, "MOVED_BY_ID", "Stage changed by").readOnly();
  static final CrmField MOVED_TIME =
      of(FieldType.DATETIME, "MOVED_TIME", "Stage changed").readOnly();
  static final CrmField LAST_ACTIVITY_BY =
      of(FieldType.USER, "LAST_ACTIVITY_BY", "Last active employee").readOnly();
  static final CrmField LAST_ACTIVITY_TIME =
      of(FieldType.DATETIME, "LAST_ACTIVITY_TIME", "Last activity").readOnly();

  /// All of them.
  public static final FieldSet ALL = new FieldSet(declared());

  private LeadFields() {}

  private static List<CrmField> declared() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(person());
    fields.addAll(business());
    fields.addAll(history());
    fields.addAll(address());
    fields.addAll(advertising());
    fields.add(LAST_ACTIVITY_BY);
    fields.add(LAST_ACTIVITY_TIME);
    fields.addAll(MultifieldType.fields());
    return fields;
  }

  private static List<CrmField> person() {
    return List.of(
        ID,
        TITLE,
        status("HONORIFIC", "HONORIFIC", "Salutation"),
        NAME,
        line("SECOND_NAME", "Second name"),
        LAST_NAME,
        COMPANY_TITLE,
        of(FieldType.COMPANY, "COMPANY_ID", "Company"),
        CONTACT_ID,
        CONTACT_IDS,
        IS_RETURN_CUSTOMER,
        of(FieldType.DATE, "BIRTHDATE", "Date of birth"));
  }

  private static List<CrmField> business() {
    return List.of(
        SOURCE_ID,
        SOURCE_DESCRIPTION,
        STATUS_ID,
        line("STATUS_DESCRIPTION", "About the stage").atMost(LONG_TEXT),
        line("POST", "Position"),
        COMMENTS,
        CURRENCY_ID,
        OPPORTUNITY,
        IS_MANUAL_OPPORTUNITY,
        HAS_PHONE,
        HAS_EMAIL,
        HAS_IMOL);
  }

  private static List<CrmField> history() {
    return List.of(
        ASSIGNED_BY_ID,
        CREATED_BY_ID,
        MODIFY_BY_ID,
        DATE_CREATE,
        DATE_MODIFY,
        DATE_CLOSED,
        STATUS_SEMANTIC_ID,
        OPENED,
        line("ORIGINATOR_ID", "Other system"),
        line("ORIGIN_ID", "ID in the other system"),
        MOVED_BY_ID,
        MOVED_TIME);
  }

  private static List<CrmField> address() {
    return List.of(
        line("ADDRESS", "Street and number"),
        line("ADDRESS_2", "Flat, office"),
        line("ADDRESS_CITY", "Town"),
        line("ADDRESS_POSTAL_CODE", "Postal code"),
        line("ADDRESS_REGION", "Region"),
        line("ADDRESS_PROVINCE", "Province"),
        line("ADDRESS_COUNTRY", "Country"),
        line("ADDRESS_COUNTRY_CODE", "Country code"),
        of(FieldType.INTEGER, "ADDRESS_LOC_ADDR_ID", "Address on the map"));
  }

  private static List<CrmField> advertising() {
    return List.of(
        line("UTM_SOURCE", "Advertising system"),
        line("UTM_MEDIUM", "Kind of traffic"),
        line("UTM_CAMPAIGN", "Campaign"),
        line("UTM_CONTENT", "Content of the campaign"),
        line("UTM_TERM", "Search term of the campaign"));
  }
}
