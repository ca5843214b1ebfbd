package dev.switchboard.crm.kind;

import static dev.switchboard.crm.field.CrmField.line;
import static dev.switchboard.crm.field.CrmField.of;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.CrmField.Trait;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.item.CommonFields;
import dev.switchboard.crm.item.Kind;
import java.util.ArrayList;
import java.util.List;

/// The fields of an activity, in the order in which callers see them.
///
/// Source: contract/methods/crm/crm.activity.fields.json, crm.activity.get.json.
final class ActivityFields {
  static final CrmField OWNER_ID = of(FieldType.INTEGER, "OWNER_ID", "Item").with(Trait.IMMUTABLE);
  static final CrmField OWNER_TYPE_ID =
      of(FieldType.INTEGER, "OWNER_TYPE_ID", "Kind of item")
          .called("crm_enum_ownertype")
          .with(Trait.IMMUTABLE);
  static final CrmField TYPE_ID =
      of(FieldType.INTEGER, "TYPE_ID", "Kind of activity")
          .called("crm_enum_activitytype")
          .with(Trait.IMMUTABLE);
  static final CrmField PROVIDER_ID = line("PROVIDER_ID", "Made by");
  static final CrmField SUBJECT = line("SUBJECT", "Subject");
  static final CrmField RESPONSIBLE_ID =
      of(FieldType.USER, "RESPONSIBLE_ID", "Responsible employee");
  static final CrmField COMMUNICATIONS =
      of(FieldType.OBJECT, "COMMUNICATIONS", "With whom, and how")
          .called("crm_activity_communication")
          .with(Trait.MULTIPLE)
          .with(Trait.ON_DEMAND);

  private static final CrmField ASSOCIATED_ENTITY_ID =
      of(FieldType.INTEGER, "ASSOCIATED_ENTITY_ID", "What it is tied to").readOnly();
  private static final CrmField COMPLETED = of(FieldType.CHAR, "COMPLETED", "Done");
  private static final CrmField STATUS =
      of(FieldType.INTEGER, "STATUS", "State").called("crm_enum_activitystatus");
  private static final CrmField PRIORITY =
      of(FieldType.INTEGER, "PRIORITY", "Priority").called("crm_enum_activitypriority");
  private static final CrmField NOTIFY_TYPE =
      of(FieldType.INTEGER, "NOTIFY_TYPE", "Reminder").called("crm_enum_activitynotifytype");
  private static final CrmField NOTIFY_VALUE =
      of(FieldType.INTEGER, "NOTIFY_VALUE", "Reminder before");
  private static final CrmField DESCRIPTION =
      line("DESCRIPTION", "Description").atMost(CommonFields.LONG_TEXT);
  private static final CrmField DESCRIPTION_TYPE =
      of(FieldType.INTEGER, "DESCRIPTION_TYPE", "Form of the description")
          .called("crm_enum_contenttype");
  private static final CrmField DIRECTION =
      of(FieldType.INTEGER, "DIRECTION", "Direction").called("crm_enum_activitydirection");
  private static final CrmField CREATED = of(FieldType.DATETIME, "CREATED", "Added").readOnly();
  private static final CrmField AUTHOR_ID = of(FieldType.USER, "AUTHOR_ID", "Author").readOnly();
  private static final CrmField LAST_UPDATED =
      of(FieldType.DATETIME, "LAST_UPDATED", "Changed").readOnly();
  private static final CrmField EDITOR_ID =
      of(FieldType.USER, "EDITOR_ID", "Last changed by").readOnly();

  static final Kind.Roles ROLES =
      new Kind.Roles(RESPONSIBLE_ID, AUTHOR_ID, EDITOR_ID, CREATED, LAST_UPDATED);

  static final FieldSet ALL = new FieldSet(declared());

  static final FieldValues DEFAULTS =
      FieldValues.NONE
          .with(ASSOCIATED_ENTITY_ID, FieldValue.of(0))
          .with(COMPLETED, FieldValue.flag(false))
          .with(STATUS, FieldValue.of(1))
          .with(PRIORITY, FieldValue.of(2))
          .with(NOTIFY_TYPE, FieldValue.of(0))
          .with(NOTIFY_VALUE, FieldValue.of(0))
          .with(DESCRIPTION_TYPE, FieldValue.of(1))
          .with(DIRECTION, FieldValue.of(0));

  private ActivityFields() {}

  private static List<CrmField> declared() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(about());
    fields.addAll(course());
    fields.addAll(
        List.of(CREATED, AUTHOR_ID, LAST_UPDATED, EDITOR_ID, json("SETTINGS", "Settings")));
    fields.addAll(List.of(CommonFields.ORIGIN_ID, CommonFields.ORIGINATOR_ID));
    fields.addAll(
        List.of(
            json("PROVIDER_PARAMS", "What its maker keeps"),
            line("PROVIDER_DATA", "What its maker keeps, as text").atMost(CommonFields.LONG_TEXT)));
    fields.addAll(results());
    fields.add(COMMUNICATIONS);
    return fields;
  }

  private static List<CrmField> about() {
    return List.of(
        CommonFields.ID,
        OWNER_ID,
        OWNER_TYPE_ID,
        TYPE_ID,
        PROVIDER_ID,
        line("PROVIDER_TYPE_ID", "Kind of its maker"),
        line("PROVIDER_GROUP_ID", "Channel"),
        ASSOCIATED_ENTITY_ID,
        SUBJECT);
  }

  private static List<CrmField> course() {
    List<CrmField> fields = new ArrayList<>();
    fields.addAll(
        List.of(
            of(FieldType.DATETIME, "START_TIME", "Begins"),
            of(FieldType.DATETIME, "END_TIME", "Ends"),
            of(FieldType.DATETIME, "DEADLINE", "To be done by"),
            COMPLETED,
            STATUS,
            RESPONSIBLE_ID,
            PRIORITY,
            NOTIFY_TYPE,
            NOTIFY_VALUE,
            DESCRIPTION));
    fields.addAll(List.of(DESCRIPTION_TYPE, DIRECTION, line("LOCATION", "Place")));
    return fields;
  }

  private static CrmField json(String name, String title) {
    return of(FieldType.OBJECT, name, title);
  }

  /// Of recordings and the like, which are not kept.
  private static List<CrmField> results() {
    return List.of(
        of(FieldType.ABSENT, "RESULT_STATUS", "Result").called("integer"),
        of(FieldType.ABSENT, "RESULT_STREAM", "Statistics of the result").called("integer"),
        of(FieldType.ABSENT, "RESULT_SOURCE_ID", "Source of the result").called("string"),
        of(FieldType.ABSENT, "RESULT_MARK", "Mark").called("integer"),
        of(FieldType.ABSENT, "RESULT_VALUE", "Measure").called("double"),
        of(FieldType.ABSENT, "RESULT_SUM", "Amount").called("double"),
        of(FieldType.ABSENT, "RESULT_CURRENCY_ID", "Currency").called("string"),
        of(FieldType.ABSENT, "AUTOCOMPLETE_RULE", "Completes itself").called("integer"));
  }
}
