package dev.switchboard.crm.item;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.multifield.Multifields;
import dev.switchboard.crm.status.Stage;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/// A lead, contact, company or deal.
///
/// Immutable: every change gives the next item.
///
/// @param values by the fields of its [Kind]
public record Item(Kind kind, FieldValues values) {
  public CrmType type() {
    return kind.type();
  }

  public ItemId id() {
    return new ItemId(kind.type(), number(CommonFields.ID));
  }

  public UserId responsible() {
    return new UserId(number(kind.roles().responsible()));
  }

  /// The number in a field, 0 for none.
  public long number(CrmField field) {
    return values.get(field) instanceof FieldValue.Whole(long value) ? value : 0;
  }

  /// The text in a field, empty for none.
  public String text(CrmField field) {
    return values.get(field) instanceof FieldValue.Text(String value) ? value : "";
  }

  /// An item that `author` adds; what `patch` leaves open gets its default.
  static Item added(Kind kind, long id, FieldValues patch, UserId author, Instant at) {
    FieldValue now = FieldValue.of(at);
    FieldValue by = FieldValue.of(author.value());
    FieldValues origin = origin(kind, by, now).with(CommonFields.ID, FieldValue.of(id));
    FieldValues first = kind.defaults(id).with(kind.roles().responsible(), by);
    FieldValues defaults =
        kind.pipeline()
            .map(line -> first.with(line.field(), FieldValue.of(line.stages().first().code())))
            .orElse(first);
    FieldValues values = origin.with(patch).orElse(defaults).with(origin);
    return new Item(kind, values).moved(by, now).touched(by, now);
  }

  private static FieldValues origin(Kind kind, FieldValue by, FieldValue now) {
    FieldValues origin =
        FieldValues.NONE.with(kind.roles().author(), by).with(kind.roles().created(), now);
    return kind.has(CommonFields.LAST_ACTIVITY_BY)
        ? origin.with(CommonFields.LAST_ACTIVITY_BY, by).with(CommonFields.LAST_ACTIVITY_TIME, now)
        : origin;
  }

  /// The item after `patch`; what was emptied and must have a value gets its default, and stage and
  /// responsible employee stay.
  Item changed(FieldValues patch, UserId author, Instant at) {
    FieldValue now = FieldValue.of(at);
    FieldValue by = FieldValue.of(author.value());
    FieldValues first =
        kind.defaults(id().id())
            .with(kind.roles().responsible(), FieldValue.of(responsible().value()));
    FieldValues defaults =
        kind.pipeline()
            .map(line -> first.with(line.field(), values.get(line.field())))
            .orElse(first);
    Item next = new Item(kind, values.with(patch).orElse(defaults));
    return (next.stage().equals(stage()) ? next : next.moved(by, now)).touched(by, now);
  }

  private Optional<Stage> stage() {
    return kind.pipeline().map(line -> line.stage(values));
  }

  /// Is at the end of its way.
  public boolean isClosed() {
    return stage().filter(Stage::isFinal).isPresent();
  }

  private Item moved(FieldValue by, FieldValue now) {
    return kind.pipeline()
        .map(line ->
            new Item(
                kind,
                values
                    .with(CommonFields.MOVED_BY_ID, by)
                    .with(CommonFields.MOVED_TIME, now)
                    .with(line.arrival().at(line.stage(values), now))))
        .orElse(this);
  }

  private Item touched(FieldValue by, FieldValue now) {
    return new Item(kind, values.with(kind.roles().editor(), by).with(kind.roles().changed(), now));
  }

  /// The item with what can be told from its multifields.
  Item reachedBy(Multifields rows) {
    return new Item(
        kind,
        values
            .with(CommonFields.HAS_PHONE, FieldValue.flag(rows.has(MultifieldType.PHONE)))
            .with(CommonFields.HAS_EMAIL, FieldValue.flag(rows.has(MultifieldType.EMAIL)))
            .with(CommonFields.HAS_IMOL, FieldValue.flag(rows.hasDialog())));
  }
}
