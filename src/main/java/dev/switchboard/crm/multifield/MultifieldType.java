package dev.switchboard.crm.multifield;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The kinds of multifields; each is a field of its own on the wire.
public enum MultifieldType {
  PHONE("Phone"),
  EMAIL("E-mail"),
  WEB("Website"),
  IM("Messenger"),
  LINK("Link");

  /// The longest value, in characters. A dialog's `imol|…` code holds two foreign ids.
  static final int LONGEST = 1000;

  private final CrmField field;

  MultifieldType(String title) {
    this.field =
        CrmField.of(FieldType.MULTIFIELD, name(), title)
            .atMost(LONGEST)
            .with(CrmField.Trait.MULTIPLE);
  }

  public CrmField field() {
    return field;
  }

  /// The type that a field of type `crm_multifield` stands for.
  public static MultifieldType of(CrmField field) {
    return valueOf(field.name());
  }

  public static List<CrmField> fields() {
    return Arrays.stream(values()).map(MultifieldType::field).toList();
  }

  /// What two values have in common when they reach the same person, as far as the type can tell.
  public String matchKey(String value) {
    String key =
        switch (this) {
          case PHONE -> digits(value);
          case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
          case WEB, IM, LINK -> value;
        };
    return MatchKey.bounded(key);
  }

  /// `0049…` is `+49…`. What has no digits is compared as it stands.
  private static String digits(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      return phone;
    }
    return digits.startsWith("00") && digits.length() > 2 ? digits.substring(2) : digits;
  }
}
