package dev.switchboard.crm.item;

import static dev.switchboard.crm.field.CrmField.line;
import static dev.switchboard.crm.field.CrmField.of;
import static dev.switchboard.crm.field.CrmField.status;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldType;
import java.util.List;

/// Fields that several kinds of items have.
public final class CommonFields {
  public static final int LONG_TEXT = 65_535;

  public static final CrmField ID = of(FieldType.INTEGER, "ID", "ID").readOnly();
  public static final CrmField TITLE = line("TITLE", "Name");
  public static final CrmField HONORIFIC = status("HONORIFIC", "HONORIFIC", "Salutation");
  public static final CrmField NAME = line("NAME", "First name");
  public static final CrmField SECOND_NAME = line("SECOND_NAME", "Second name");
  public static final CrmField LAST_NAME = line("LAST_NAME", "Last name");
  public static final CrmField BIRTHDATE = of(FieldType.DATE, "BIRTHDATE", "Date of birth");
  public static final CrmField POST = line("POST", "Position");
  public static final CrmField SOURCE_ID = status("SOURCE_ID", "SOURCE", "Source");
  public static final CrmField SOURCE_DESCRIPTION =
      line("SOURCE_DESCRIPTION", "About the source").atMost(LONG_TEXT);
  public static final CrmField COMMENTS = line("COMMENTS", "Comments").atMost(LONG_TEXT);
  public static final CrmField CURRENCY_ID = of(FieldType.CURRENCY, "CURRENCY_ID", "Currency");
  public static final CrmField OPPORTUNITY = of(FieldType.DOUBLE, "OPPORTUNITY", "Amount");
  public static final CrmField IS_MANUAL_OPPORTUNITY =
      of(FieldType.CHAR, "IS_MANUAL_OPPORTUNITY", "Amount entered by hand");
  public static final CrmField HAS_PHONE =
      of(FieldType.CHAR, "HAS_PHONE", "Has a phone").readOnly();
  public static final CrmField HAS_EMAIL =
      of(FieldType.CHAR, "HAS_EMAIL", "Has an e-mail").readOnly();
  public static final CrmField HAS_IMOL =
      of(FieldType.CHAR, "HAS_IMOL", "Has an open line dialog").readOnly();
  public static final CrmField ASSIGNED_BY_ID =
      of(FieldType.USER, "ASSIGNED_BY_ID", "Responsible employee");
  public static final CrmField CREATED_BY_ID =
      of(FieldType.USER, "CREATED_BY_ID", "Author").readOnly();
  public static final CrmField MODIFY_BY_ID =
      of(FieldType.USER, "MODIFY_BY_ID", "Last changed by").readOnly();
  public static final CrmField DATE_CREATE =
      of(FieldType.DATETIME, "DATE_CREATE", "Added").readOnly();
  public static final CrmField DATE_MODIFY =
      of(FieldType.DATETIME, "DATE_MODIFY", "Changed").readOnly();
  public static final CrmField OPENED = of(FieldType.CHAR, "OPENED", "Visible to everyone");
  public static final CrmField MOVED_BY_ID =
      of(FieldType.USER, "MOVED_BY_ID", "Stage changed by").readOnly();
  public static final CrmField MOVED_TIME =
      of(FieldType.DATETIME, "MOVED_TIME", "Stage changed").readOnly();
  public static final CrmField LAST_ACTIVITY_BY =
      of(FieldType.USER, "LAST_ACTIVITY_BY", "Last active employee").readOnly();
  public static final CrmField LAST_ACTIVITY_TIME =
      of(FieldType.DATETIME, "LAST_ACTIVITY_TIME", "Last activity").readOnly();
  public static final CrmField ORIGINATOR_ID = line("ORIGINATOR_ID", "Other system");
  public static final CrmField ORIGIN_ID = line("ORIGIN_ID", "ID in the other system");
  public static final CrmField LEAD_ID = of(FieldType.LEAD, "LEAD_ID", "Lead");

  private CommonFields() {}

  /// What only a kind with phones, addresses and links can tell.
  public static List<CrmField> reach() {
    return List.of(HAS_PHONE, HAS_EMAIL, HAS_IMOL);
  }

  public static List<CrmField> authors() {
    return List.of(ASSIGNED_BY_ID, CREATED_BY_ID, MODIFY_BY_ID, DATE_CREATE, DATE_MODIFY);
  }

  public static List<CrmField> origin() {
    return List.of(ORIGINATOR_ID, ORIGIN_ID);
  }

  /// @param prefix of the names, such as `ADDRESS`
  public static List<CrmField> address(String prefix) {
    return List.of(
        line(prefix, "Street and number"),
        line(prefix + "_2", "Flat, office"),
        line(prefix + "_CITY", "Town"),
        line(prefix + "_POSTAL_CODE", "Postal code"),
        line(prefix + "_REGION", "Region"),
        line(prefix + "_PROVINCE", "Province"),
        line(prefix + "_COUNTRY", "Country"),
        line(prefix + "_COUNTRY_CODE", "Country code"),
        of(FieldType.INTEGER, prefix + "_LOC_ADDR_ID", "Address on the map"));
  }

  public static List<CrmField> advertising() {
    return List.of(
        line("UTM_SOURCE", "Advertising system"),
        line("UTM_MEDIUM", "Kind of traffic"),
        line("UTM_CAMPAIGN", "Campaign"),
        line("UTM_CONTENT", "Content of the campaign"),
        line("UTM_TERM", "Search term of the campaign"));
  }

  public static List<CrmField> activity() {
    return List.of(LAST_ACTIVITY_BY, LAST_ACTIVITY_TIME);
  }
}
