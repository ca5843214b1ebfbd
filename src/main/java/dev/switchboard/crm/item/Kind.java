package dev.switchboard.crm.item;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Stored;
import java.util.Optional;

/// One kind of items: its fields, and the rules that they follow.
public final class Kind {
  private final CrmType type;
  private final FieldSet fields;
  private final FieldValues defaults;
  private final Optional<Pipeline> pipeline;
  private final Absence absence;
  private final Stored<Item> stored;

  /// What is answered when there is no such item.
  public record Absence(RestError onUpdate, RestError onDelete) {
    /// The same to everybody.
    public static final Absence NOT_FOUND =
        new Absence(RestError.plain("Not found"), RestError.plain("Not found"));
  }

  /// @param defaults what a field has that was left open or emptied
  public Kind(
      CrmType type,
      FieldSet fields,
      FieldValues defaults,
      Optional<Pipeline> pipeline,
      Absence absence) {
    this.type = type;
    this.fields = fields;
    this.defaults = defaults;
    this.pipeline = pipeline;
    this.absence = absence;
    this.stored = SqlItems.stored(type, fields);
  }

  public CrmType type() {
    return type;
  }

  public FieldSet fields() {
    return fields;
  }

  public ItemId id(long number) {
    return new ItemId(type, number);
  }

  Optional<Pipeline> pipeline() {
    return pipeline;
  }

  Absence absence() {
    return absence;
  }

  Stored<Item> stored() {
    return stored;
  }

  /// An item that has a title is called by its number when nobody says how.
  FieldValues defaults(long id) {
    return has(CommonFields.TITLE)
        ? defaults.with(CommonFields.TITLE, FieldValue.of(type.title() + " #" + id))
        : defaults;
  }

  boolean has(CrmField field) {
    return fields.find(field.name()).isPresent();
  }
}
