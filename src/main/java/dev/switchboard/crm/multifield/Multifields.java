package dev.switchboard.crm.multifield;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The multifields of one CRM object, inside a command.
public final class Multifields {
  private static final String KIND = "crm.multifield";
  private static final int MOST = 250;

  private final Work work;
  private final Rows<Multifield> stored;
  private final ItemId owner;
  private final TreeMap<Long, Multifield> rows = new TreeMap<>();

  private Multifields(Work work, ItemId owner) {
    this.work = work;
    this.stored = SqlMultifields.in(work);
    this.owner = owner;
  }

  /// Reads them; costs one query.
  public static Multifields of(Work work, ItemId owner) {
    Multifields multifields = new Multifields(work, owner);
    multifields
        .stored
        .all(SqlMultifields.of(owner))
        .forEach(row -> multifields.rows.put(row.id(), row));
    return multifields;
  }

  /// An object that is being added has none yet.
  public static Multifields ofNew(Work work, ItemId owner) {
    return new Multifields(work, owner);
  }

  /// The ids of the objects that are reached like this, highest first.
  public static List<Long> owners(Work work, CrmType owners, MultifieldType type, String value) {
    return SqlMultifields.in(work)
        .all(SqlMultifields.matching(owners, type, type.matchKey(value)))
        .stream()
        .map(row -> row.owner().id())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  public Collection<Multifield> rows() {
    return rows.values();
  }

  public boolean has(MultifieldType type) {
    return rows.values().stream().anyMatch(row -> row.type() == type);
  }

  /// Has this value, however it is written.
  public boolean reaches(MultifieldType type, String value) {
    String key = type.matchKey(value);
    return rows.values().stream().anyMatch(row -> row.type() == type && row.matchKey().equals(key));
  }

  public boolean hasDialog() {
    return rows.values().stream().anyMatch(Multifield::isDialog);
  }

  /// The first thing that keeps `changes` from being made: a sentence for the caller.
  public Stream<String> objections(List<RowChange> changes) {
    Stream<String> unknown =
        changes.stream()
            .filter(change -> change instanceof RowChange.Change row && !knows(row))
            .map(change -> change.type() + " has no row with the ID given");
    long added = changes.stream().filter(RowChange.Add.class::isInstance).count();
    return rows.size() + added > MOST
        ? Stream.of("more than " + MOST + " phones, addresses and links in one object")
        : unknown;
  }

  private boolean knows(RowChange.Change change) {
    Multifield row = rows.get(change.id());
    return row != null && row.type() == change.type();
  }

  /// Makes the changes; one of a row that is not there changes nothing.
  public void apply(List<RowChange> changes) {
    changes.forEach(this::apply);
  }

  private void apply(RowChange change) {
    switch (change) {
      case RowChange.Add(MultifieldType type, String valueType, String value) ->
          save(new Multifield(work.nextId(KIND), owner, type, valueType, value));
      case RowChange.Change row -> {
        Multifield before = rows.get(row.id());
        if (before != null && before.type() == row.type()) {
          save(
              before.with(
                  row.valueType().orElse(before.valueType()), row.value().orElse(before.value())));
        }
      }
      case RowChange.Remove(MultifieldType type, long id) -> {
        Multifield before = rows.get(id);
        if (before != null && before.type() == type) {
          stored.remove(before);
          rows.remove(id);
        }
      }
    }
  }

  private void save(Multifield row) {
    stored.save(row);
    rows.put(row.id(), row);
  }

  public void removeAll() {
    rows.values().forEach(stored::remove);
    rows.clear();
  }
}
