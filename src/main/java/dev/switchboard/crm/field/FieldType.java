package dev.switchboard.crm.field;

/// What a field holds: its name on the wire and how its values lie in the table.
public enum FieldType {
  INTEGER("integer", Storage.NUMBER),
  STRING("string", Storage.TEXT),
  /// `Y` or `N`.
  CHAR("char", Storage.TEXT),
  /// An amount of money, stored in hundredths.
  DOUBLE("double", Storage.NUMBER),
  /// Stored as days since 1970-01-01.
  DATE("date", Storage.NUMBER),
  /// Stored as epoch milliseconds, of whole seconds.
  DATETIME("datetime", Storage.NUMBER),
  USER("user", Storage.NUMBER),
  /// An entry of a dictionary.
  STATUS("crm_status", Storage.TEXT),
  CURRENCY("crm_currency", Storage.TEXT),
  COMPANY("crm_company", Storage.NUMBER),
  CONTACT("crm_contact", Storage.NUMBER),
  CATEGORY("crm_category", Storage.NUMBER),
  /// Pictures, estimates, places and the leads that things began as are not kept: no value.
  FILE("file", Storage.NONE),
  LEAD("crm_lead", Storage.NONE),
  QUOTE("crm_quote", Storage.NONE),
  LOCATION("location", Storage.NONE),
  MULTIFIELD("crm_multifield", Storage.ROWS);

  /// Where the values of a field are kept.
  public enum Storage {
    /// A text column of the object's table.
    TEXT,
    /// A column of whole numbers of the object's table.
    NUMBER,
    /// Rows of the table of multifields.
    ROWS,
    /// Nowhere.
    NONE
  }

  private final String wireName;
  private final Storage storage;

  FieldType(String wireName, Storage storage) {
    this.wireName = wireName;
    this.storage = storage;
  }

  public String wireName() {
    return wireName;
  }

  public Storage storage() {
    return storage;
  }

  /// Names another object by its id, so that 0 means none.
  public boolean isReference() {
    return this == USER || this == COMPANY || this == CONTACT;
  }

  /// Is written as its own digits, so that patterns can be looked for in it.
  public boolean hasDigits() {
    return this == INTEGER || this == CATEGORY || isReference();
  }
}
