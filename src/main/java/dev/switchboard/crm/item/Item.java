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
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A lead, contact, company or deal.
///
/// Immutable: every change gives the next item.
///
/// @param values by the fields of its [Kind]
public record Item(CrmType type, FieldValues values) {
  public ItemId id() {
    return new ItemId(type, number(CommonFields.ID));
  }

  public UserId responsible() {
    return new UserId(number(CommonFields.ASSIGNED_BY_ID));
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
    FieldValue now = moment(at);
    FieldValue by = FieldValue.of(author.value());
    FieldValues origin =
        FieldValues.NONE
            .with(CommonFields.ID, FieldValue.of(id))
            .with(CommonFields.CREATED_BY_ID, by)
            .with(CommonFields.DATE_CREATE, now)
            .with(CommonFields.LAST_ACTIVITY_BY, by)
            .with(CommonFields.LAST_ACTIVITY_TIME, now);
    FieldValues first = kind.defaults(id).with(CommonFields.ASSIGNED_BY_ID, by);
    FieldValues defaults =
        kind.pipeline()
            .map(line -> first.with(line.field(), FieldValue.of(line.stages().first().code())))
            .orElse(first);
    FieldValues values = origin.with(patch).orElse(defaults).with(origin);
    return new Item(kind.type(), values).moved(kind, by, now).touched(by, now);
  }

  /// The item after `patch`; what was emptied and must have a value gets its default, and stage and
  /// responsible employee stay.
  Item changed(Kind kind, FieldValues patch, UserId author, Instant at) {
    FieldValue now = moment(at);
    FieldValue by = FieldValue.of(author.value());
    FieldValues first =
        kind.defaults(id().id())
            .with(CommonFields.ASSIGNED_BY_ID, FieldValue.of(responsible().value()));
    FieldValues defaults =
        kind.pipeline()
            .map(line -> first.with(line.field(), values.get(line.field())))
            .orElse(first);
    Item next = new Item(type, values.with(patch).orElse(defaults));
    return (next.stage(kind).equals(stage(kind)) ? next : next.moved(kind, by, now))
        .touched(by, now);
  }

  /// Somebody has dealt with it.
  Item active(UserId by, Instant at) {
    return new Item(
        type,
        values
            .with(CommonFields.LAST_ACTIVITY_BY, FieldValue.of(by.value()))
            .with(CommonFields.LAST_ACTIVITY_TIME, moment(at)));
  }

  Optional<Stage> stage(Kind kind) {
    return kind.pipeline().map(line -> line.stage(values));
  }

  /// Is at the end of its way.
  boolean isClosed(Kind kind) {
    return stage(kind).filter(Stage::isFinal).isPresent();
  }

  private Item moved(Kind kind, FieldValue by, FieldValue now) {
    if (kind.pipeline().isEmpty()) {
      return this;
    }
    Pipeline line = kind.pipeline().get();
    return new Item(
        type,
        values
            .with(CommonFields.MOVED_BY_ID, by)
            .with(CommonFields.MOVED_TIME, now)
            .with(line.arrival().at(line.stage(values), now)));
  }

  private Item touched(FieldValue by, FieldValue now) {
    return new Item(
        type, values.with(CommonFields.MODIFY_BY_ID, by).with(CommonFields.DATE_MODIFY, now));
  }

  /// The item with what can be told from its multifields.
  Item reachedBy(Multifields rows) {
    return new Item(
        type,
        values
            .with(CommonFields.HAS_PHONE, FieldValue.flag(rows.has(MultifieldType.PHONE)))
            .with(CommonFields.HAS_EMAIL, FieldValue.flag(rows.has(MultifieldType.EMAIL)))
            .with(CommonFields.HAS_IMOL, FieldValue.flag(rows.hasDialog())));
  }

  private static FieldValue moment(Instant at) {
    return FieldValue.of(at.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
  }
}
