package dev.switchboard.crm.field;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One field of a CRM object: the only declaration of its name, type and rules.
///
/// @param name on the wire; the column has the same name in lower case
/// @param limit the longest text, in characters
/// @param statusType the dictionary that the values come from
public record CrmField(
    String name,
    FieldType type,
    String title,
    int limit,
    Optional<String> statusType,
    Set<Trait> traits) {
  private static final int LINE = 255;
  private static final int CODE = 50;

  /// What is special about a field.
  public enum Trait {
    /// Set by the server; what callers send is ignored.
    READ_ONLY,
    MULTIPLE,
    DEPRECATED,
    /// Can be said when the object is added, and never again.
    IMMUTABLE,
    /// Another way to write a field, with no column of its own.
    WRITE_ONLY
  }

  public CrmField {
    traits = Set.copyOf(traits);
  }

  public static CrmField of(FieldType type, String name, String title) {
    int limit = type == FieldType.STRING ? LINE : CODE;
    Set<Trait> traits =
        type.storage() == FieldType.Storage.NONE ? Set.of(Trait.READ_ONLY) : Set.of();
    return new CrmField(name, type, title, limit, Optional.empty(), traits);
  }

  /// One line of text.
  public static CrmField line(String name, String title) {
    return of(FieldType.STRING, name, title);
  }

  /// An entry of the dictionary `statusType`.
  public static CrmField status(String name, String statusType, String title) {
    return new CrmField(name, FieldType.STATUS, title, CODE, Optional.of(statusType), Set.of());
  }

  public CrmField atMost(int characters) {
    return new CrmField(name, type, title, characters, statusType, traits);
  }

  public CrmField readOnly() {
    return with(Trait.READ_ONLY);
  }

  public CrmField with(Trait trait) {
    EnumSet<Trait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new CrmField(name, type, title, limit, statusType, all);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /// Lies in a column of the object's table.
  public boolean hasColumn() {
    return isShown() && type.storage() != FieldType.Storage.NONE;
  }

  /// Has one value, or none, in every answer that leaves the choice of fields to the server.
  public boolean isShown() {
    return type.storage() != FieldType.Storage.ROWS && !is(Trait.WRITE_ONLY);
  }

  String column() {
    return name.toLowerCase(Locale.ROOT);
  }
}
