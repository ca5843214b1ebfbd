package dev.switchboard.crm.field;

import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the values of fields that callers send. Numbers and flags may come as texts.
///
/// @param zone counts for times without an offset
public record FieldReader(ZoneId zone) {
  private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000_000_000L);
  private static final int DIGITS = 40;
  private static final int SHOWN = 60;

  /// @throws RestError `ERROR_ARGUMENT` for a value that the field cannot hold
  public FieldValue read(CrmField field, JsonNode value) {
    String text = text(field, value);
    if (field.type() == FieldType.STRING && value.isString()) {
      return FieldValue.of(text);
    }
    if (text.isBlank()) {
      return FieldValue.EMPTY;
    }
    return switch (field.type()) {
      case STRING, STATUS, CURRENCY -> FieldValue.of(text);
      case MULTIFIELD -> FieldValue.of(text.strip());
      case CHAR -> flag(field, text);
      case INTEGER, USER, COMPANY, CONTACT, CATEGORY -> whole(field, value);
      case FILE, LEAD, QUOTE, LOCATION -> FieldValue.EMPTY;
      case DOUBLE -> FieldValue.of(hundredths(field, text));
      case DATE -> FieldValue.of(day(field, text).toEpochDay());
      case DATETIME -> FieldValue.of(moment(field, text).toEpochMilli());
    };
  }

  /// The characters of a value, null as none.
  ///
  /// @throws RestError `ERROR_ARGUMENT` for a tree, or more than the field's limit
  public String text(CrmField field, JsonNode value) {
    if (!value.isValueNode()) {
      throw wrong(field, "a single value", value.isArray() ? "a list" : "an object");
    }
    // PostgreSQL keeps no NUL in a text.
    String text = value.isNull() ? "" : value.asString().replace("\0", "");
    if (text.length() > field.limit()) {
      throw wrong(field, "at most " + field.limit() + " characters", text.length() + " characters");
    }
    return text;
  }

  private static FieldValue flag(CrmField field, String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "Y", "1", "TRUE" -> FieldValue.flag(true);
      case "N", "0", "FALSE" -> FieldValue.flag(false);
      default -> throw wrong(field, "Y or N", text);
    };
  }

  private static FieldValue whole(CrmField field, JsonNode value) {
    long number =
        Params.number(value)
            .filter(found -> found >= 0)
            .orElseThrow(() -> wrong(field, "a whole number from 0", value.asString()));
    return number == 0 && field.type().isReference() ? FieldValue.EMPTY : FieldValue.of(number);
  }

  private static long hundredths(CrmField field, String text) {
    return decimal(text.strip())
        .filter(amount -> amount.abs().compareTo(MOST_MONEY) <= 0)
        .map(amount -> amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact())
        .orElseThrow(() -> wrong(field, "a number up to " + MOST_MONEY, text));
  }

  private static Optional<BigDecimal> decimal(String text) {
    if (text.length() > DIGITS) {
      return Optional.empty();
    }
    try {
      // An exponent may ask for more digits than memory has.
      return Optional.of(new BigDecimal(text)).filter(number -> Math.abs(number.scale()) <= DIGITS);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(CrmField field, String text) {
    return WireDates.day(text).orElseThrow(() -> wrong(field, "a date like 2001-12-31", text));
  }

  private Instant moment(CrmField field, String text) {
    return WireDates.moment(text, zone)
        .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS))
        .orElseThrow(() -> wrong(field, "a time like 2001-12-31T23:59:59+00:00", text));
  }

  private static RestError wrong(CrmField field, String expected, String came) {
    String shown = came.length() <= SHOWN ? came : came.substring(0, SHOWN) + "…";
    return RestError.argument(field.name() + " must be " + expected + ", came: " + shown);
  }
}
