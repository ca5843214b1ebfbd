package dev.switchboard.crm.item;

import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.link.Entry;
import dev.switchboard.crm.link.Links;
import dev.switchboard.crm.link.Relation;
import dev.switchboard.crm.multifield.Multifields;
import dev.switchboard.crm.multifield.RowChange;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    change.others().ifPresent(others -> link(id, others));
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

  /// The newest items whose `field` holds `number`. Costs one query, indexed if the field is.
  public List<Item> newest(CrmField field, long number, int most) {
    return newest(Map.of(field, number), most);
  }

  /// The same for several fields at once.
  public List<Item> newest(Map<CrmField, Long> numbers, int most) {
    return SqlItems.newest(stored, kind.type(), numbers, most);
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
        .filter(item -> !item.isClosed())
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
        save(found.changed(FieldValues.NONE, author, work.now()).reachedBy(rows));
      }
    });
    return item.isPresent();
  }

  /// Makes the author of the changes responsible, even if he was so before.
  public void adopt(Item item) {
    save(item.changed(responsibleIs(author), author, work.now()));
  }

  private FieldValues responsibleIs(UserId user) {
    return FieldValues.NONE.with(kind.roles().responsible(), FieldValue.of(user.value()));
  }

  /// Changes what `patch` names.
  public void change(Item item, NewItem patch) {
    save(item.changed(patch.change().fields(), author, work.now()));
  }

  /// @return false when there is no such item
  public boolean changeResponsible(ItemId id, UserId responsible) {
    Optional<Item> item = find(id);
    item.filter(found -> !found.responsible().equals(responsible))
        .ifPresent(found -> save(found.changed(responsibleIs(responsible), author, work.now())));
    return item.isPresent();
  }

  /// What keeps `change` from being made, if anything does; else it is made.
  Optional<String> change(Item item, ItemChange change) {
    Item next = item.changed(change.fields(), author, work.now());
    if (change.rows().isEmpty()) {
      change.others().ifPresent(others -> link(item.id(), others));
      save(next);
      return Optional.empty();
    }
    Multifields rows = Multifields.of(work, item.id());
    Optional<String> objection = rows.objections(change.rows()).findFirst();
    if (objection.isEmpty()) {
      rows.apply(change.rows());
      change.others().ifPresent(others -> link(item.id(), others));
      save(next.reachedBy(rows));
    }
    return objection;
  }

  /// The item has these contacts, or companies, and no others.
  private void link(ItemId item, List<Long> others) {
    List<Entry> entries = new ArrayList<>();
    for (long other : others) {
      entries.add(new Entry(other, Entry.after(entries), entries.isEmpty()));
    }
    Relation.of(item.type()).ifPresent(relation -> Links.put(work, relation, item.id(), entries));
  }

  /// Deletes an item with its phones, addresses and links.
  public void remove(Item item) {
    if (kind.fields().hasRows()) {
      Multifields.of(work, item.id()).removeAll();
    }
    Links.forget(work, item.id());
    stored.remove(item);
    work.emit(new ItemEvent(ItemEvent.Change.DELETE, item.id(), author));
  }

  private void save(Item next) {
    stored.save(next);
    work.emit(new ItemEvent(ItemEvent.Change.UPDATE, next.id(), author));
  }
}
