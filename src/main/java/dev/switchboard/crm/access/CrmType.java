package dev.switchboard.crm.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of items in the CRM.
///
/// Source: contract/methods/crm/crm.activity.add.json, OWNER_TYPE_ID.
public enum CrmType {
  LEAD(1, "Lead"),
  DEAL(2, "Deal"),
  CONTACT(3, "Contact"),
  COMPANY(4, "Company");

  private final int number;
  private final String title;

  CrmType(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /// How methods that know several kinds number them.
  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public static Optional<CrmType> numbered(long number) {
    return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
  }

  /// @param name in any case
  public static Optional<CrmType> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.name().equals(wanted)).findFirst();
  }
}
