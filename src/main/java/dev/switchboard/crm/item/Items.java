package dev.switchboard.crm.item;

import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.Multifields;
import dev.switchboard.crm.multifield.RowChange;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The items of one kind, for commands of every room. Every change tells an [ItemEvent].
public final class Items {
  private static final int MOST_ALIKE = 20;

  private final Work work;
  private final Kind kind;
  private final Rows<Item> stored;
  private final UserId author;

  private Items(Work work, Kind kind, UserId author) {
    this.work = work;
    this.kind = kind;
    this.stored = work.rows(kind.stored());
    this.author = author;
  }

  /// Changes are made in the name of the system.
  public static Items in(Work work, Kind kind) {
    return new Items(work, kind, UserId.SYSTEM);
  }

  /// Changes are made in the name of `user`.
  public Items by(UserId user) {
    return new Items(work, kind, user);
  }

  public ItemId add(NewItem item) {
    return add(item.change());
  }

  ItemId add(ItemChange change) {
    ItemId id = kind.id(work.nextId("crm." + kind.type().name().toLowerCase(Locale.ROOT)));
    Item item = Item.added(kind, id.id(), change.fields(), author, work.now());
    if (kind.fields().hasRows()) {
      Multifields rows = Multifields.ofNew(work, id);
      rows.apply(change.rows());
      item = item.reachedBy(rows);
    }
    stored.save(item);
    work.emit(new ItemEvent(ItemEvent.Change.ADD, id, author));
    return id;
  }

  /// Answered from the lane's memory; a miss costs one indexed read.
  public Optional<Item> find(ItemId id) {
    return id.type() == kind.type() ? stored.find(id.id()) : Optional.empty();
  }

  public boolean exists(ItemId id) {
    return find(id).isPresent();
  }

  /// At the end of its way.
  public boolean isClosed(Item item) {
    return item.isClosed(kind);
  }

  /// The newest item in process that is reached like this, or else the newest of all.
  ///
  /// Costs one indexed query. Of very many that are reached alike only the newest are looked at.
  public Optional<Item> findByAddress(Address address) {
    List<Item> found =
        Multifields.owners(work, kind.type(), address.type(), address.value()).stream()
            .limit(MOST_ALIKE)
            .flatMap(id -> stored.find(id).stream())
            .toList();
    return found.stream()
        .filter(item -> !item.isClosed(kind))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /// Adds a way to reach somebody to an item. Added twice is added once.
  ///
  /// @return false when there is no such item
  public boolean bind(ItemId id, Address address) {
    Optional<Item> item = find(id);
    item.ifPresent(found -> {
      Multifields rows = Multifields.of(work, id);
      RowChange.Add added = address.row();
      if (address.isUsable() && !rows.reaches(added.type(), added.value())) {
        rows.apply(List.of(added));
        save(found.changed(kind, FieldValues.NONE, author, work.now()).reachedBy(rows));
      }
    });
    return item.isPresent();
  }

  /// @return false when there is no such item
  public boolean changeResponsible(ItemId id, UserId responsible) {
    Optional<Item> item = find(id);
    item.filter(found -> !found.responsible().equals(responsible))
        .ifPresent(found -> {
          FieldValues patch =
              FieldValues.NONE.with(
                  CommonFields.ASSIGNED_BY_ID, FieldValue.of(responsible.value()));
          save(found.changed(kind, patch, author, work.now()));
        });
    return item.isPresent();
  }

  /// What keeps `change` from being made, if anything does; else it is made.
  Optional<String> change(Item item, ItemChange change) {
    Item next = item.changed(kind, change.fields(), author, work.now());
    if (change.rows().isEmpty()) {
      save(next);
      return Optional.empty();
    }
    Multifields rows = Multifields.of(work, item.id());
    Optional<String> objection = rows.objections(change.rows()).findFirst();
    if (objection.isEmpty()) {
      rows.apply(change.rows());
      save(next.reachedBy(rows));
    }
    return objection;
  }

  void remove(Item item) {
    if (kind.fields().hasRows()) {
      Multifields.of(work, item.id()).removeAll();
    }
    stored.remove(item);
    work.emit(new ItemEvent(ItemEvent.Change.DELETE, item.id(), author));
  }

  private void save(Item next) {
    stored.save(next);
    work.emit(new ItemEvent(ItemEvent.Change.UPDATE, next.id(), author));
  }
}
