package dev.switchboard.crm.kind;

import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.item.CommonFields;

/// What fields have that were left open.
final class Defaults {
  static final FieldValue CURRENCY = FieldValue.of("USD");

  static final FieldValues OPEN = FieldValues.NONE.with(CommonFields.OPENED, FieldValue.flag(true));

  /// Of what is worth an amount.
  static final FieldValues MONEY =
      OPEN.with(CommonFields.CURRENCY_ID, CURRENCY)
          .with(CommonFields.OPPORTUNITY, FieldValue.of(0))
          .with(CommonFields.IS_MANUAL_OPPORTUNITY, FieldValue.flag(false));

  private Defaults() {}
}
