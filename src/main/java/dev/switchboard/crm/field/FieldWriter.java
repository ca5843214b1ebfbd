package dev.switchboard.crm.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Writes the values of fields as callers get them: every number is a text, no value is null,
/// except that a date without value is an empty text.
///
/// Source: contract/methods/crm/crm.lead.get.json.
///
/// @param zone that times are shown in
public record FieldWriter(ZoneId zone) {
  public @Nullable String write(CrmField field, FieldValue value) {
    return switch (value) {
      case FieldValue.Text(String text) -> text;
      case FieldValue.Whole(long number) -> number(field, number);
      case FieldValue.Empty _ -> isDate(field) ? "" : null;
    };
  }

  private String number(CrmField field, long number) {
    return switch (field.type()) {
      case DOUBLE -> BigDecimal.valueOf(number, 2).toPlainString();
      case DATE -> LocalDate.ofEpochDay(number).toString();
      case DATETIME -> WireDates.write(Instant.ofEpochMilli(number), zone);
      case INTEGER,
          USER,
          COMPANY,
          CONTACT,
          CATEGORY,
          STRING,
          CHAR,
          STATUS,
          CURRENCY,
          MULTIFIELD,
          FILE,
          LEAD,
          QUOTE,
          LOCATION ->
          Long.toString(number);
    };
  }

  private static boolean isDate(CrmField field) {
    return field.type() == FieldType.DATE || field.type() == FieldType.DATETIME;
  }
}
