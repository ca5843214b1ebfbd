package dev.switchboard.crm.kind;

import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.item.Item;
import dev.switchboard.crm.item.ItemChange;
import dev.switchboard.crm.item.Items;
import dev.switchboard.crm.item.Kind;
import dev.switchboard.crm.item.NewItem;
import dev.switchboard.crm.link.Entry;
import dev.switchboard.crm.link.Link;
import dev.switchboard.crm.link.Links;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Changes which contacts or companies belong to an item.
///
/// Source: contract/methods/crm/crm.deal.contact.add.json and its neighbours
record ChangeLinks(LinkView view, long item, Step step, UserId author, Permission permission)
    implements Command<ChangeLinks.Outcome> {
  /// Whose items the author sees, may change, and may name.
  record Permission(Extent seen, Extent touched, Extent named) {}

  /// What a caller wants of one.
  record Wanted(long other, Optional<Long> sort, Optional<Boolean> main) {}

  sealed interface Step {
    record Add(Wanted wanted) implements Step {}

    record Remove(long other) implements Step {}

    /// These and no others.
    record Put(List<Wanted> wanted) implements Step {
      public Put {
        wanted = List.copyOf(wanted);
      }
    }
  }

  sealed interface Outcome {
    record Done() implements Outcome {}

    /// It did not belong to the item.
    record Unchanged() implements Outcome {}

    record NotFound() implements Outcome {}

    record Denied() implements Outcome {}

    /// There is no such contact or company.
    record NoOther(long other) implements Outcome {}

    record TooMany() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Kind kind = Kinds.of(view.here());
    Optional<Item> found =
        Items.in(work, kind)
            .find(kind.id(item))
            .filter(there -> permission.seen().covers(there.responsible()));
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (!permission.touched().covers(found.get().responsible())) {
      return new Outcome.Denied();
    }
    return switch (step) {
      case Step.Add(Wanted wanted) ->
          objection(work, List.of(wanted)).orElseGet(() -> add(work, found.get(), wanted));
      case Step.Remove(long other) -> remove(work, found.get(), other);
      case Step.Put(List<Wanted> wanted) ->
          objection(work, wanted).orElseGet(() -> put(work, found.get(), wanted));
    };
  }

  private Optional<Outcome> objection(Work work, List<Wanted> wanted) {
    return wanted.stream()
        .map(Wanted::other)
        .filter(other -> other(work, other).isEmpty())
        .findFirst()
        .map(Outcome.NoOther::new);
  }

  private Optional<Item> other(Work work, long id) {
    Kind kind = Kinds.of(view.there());
    return Items.in(work, kind)
        .find(kind.id(id))
        .filter(found -> permission.named().covers(found.responsible()));
  }

  private Outcome add(Work work, Item mine, Wanted wanted) {
    Item owner = view.backwards() ? other(work, wanted.other()).orElseThrow() : mine;
    long target = view.backwards() ? mine.id().id() : wanted.other();
    List<Entry> entries = entries(work, owner);
    long sort =
        wanted
            .sort()
            .or(() -> of(entries, target).map(Entry::sort))
            .orElseGet(() -> Entry.after(entries));
    boolean main = wanted.main().orElse(view.mainByDefault());
    return keep(work, owner, Entry.with(entries, new Entry(target, sort, main)));
  }

  private Outcome remove(Work work, Item mine, long other) {
    Optional<Item> owner = view.backwards() ? other(work, other) : Optional.of(mine);
    long target = view.backwards() ? mine.id().id() : other;
    List<Entry> entries = owner.map(found -> entries(work, found)).orElse(List.of());
    return of(entries, target).isEmpty()
        ? new Outcome.Unchanged()
        : keep(work, owner.orElseThrow(), Entry.without(entries, target));
  }

  private Outcome put(Work work, Item mine, List<Wanted> wanted) {
    if (view.backwards()) {
      return putBackwards(work, mine, wanted);
    }
    List<Entry> entries = List.of();
    for (Wanted each : wanted) {
      Entry entry =
          new Entry(
              each.other(),
              each.sort().orElse((entries.size() + 1) * Entry.STEP),
              each.main().orElse(false));
      List<Entry> unled = new ArrayList<>(entries);
      unled.removeIf(known -> known.target() == entry.target());
      unled.add(entry);
      entries = unled;
    }
    return keep(work, mine, Entry.led(oneMain(entries)));
  }

  /// Of several that are called the first, the last one said is it.
  private static List<Entry> oneMain(List<Entry> entries) {
    List<Entry> next = new ArrayList<>();
    boolean isLed = false;
    for (Entry each : entries.reversed()) {
      next.addFirst(new Entry(each.target(), each.sort(), each.main() && !isLed));
      isLed |= each.main();
    }
    return next;
  }

  private Outcome putBackwards(Work work, Item mine, List<Wanted> wanted) {
    List<Long> kept = wanted.stream().map(Wanted::other).toList();
    for (long other : ownersOf(work, mine)) {
      if (!kept.contains(other)) {
        remove(work, mine, other);
      }
    }
    long place = 0;
    for (Wanted each : wanted) {
      place += Entry.STEP;
      Wanted placed =
          new Wanted(
              each.other(),
              Optional.of(each.sort().orElse(place)),
              Optional.of(each.main().orElse(false)));
      Outcome outcome = add(work, mine, placed);
      if (!(outcome instanceof Outcome.Done)) {
        return outcome;
      }
    }
    return new Outcome.Done();
  }

  private Iterable<Long> ownersOf(Work work, Item mine) {
    TreeSet<Long> owners = new TreeSet<>();
    long id = mine.id().id();
    Links.at(work, view.relation(), id).stream().map(Link::owner).forEach(owners::add);
    Items.in(work, Kinds.of(view.there())).newest(view.field(), id, Links.MOST).stream()
        .map(owner -> owner.id().id())
        .forEach(owners::add);
    return owners;
  }

  private List<Entry> entries(Work work, Item owner) {
    return Entry.of(Links.of(work, view.relation(), owner.id().id()), owner.number(view.field()));
  }

  private static Optional<Entry> of(List<Entry> entries, long target) {
    return entries.stream().filter(each -> each.target() == target).findFirst();
  }

  private Outcome keep(Work work, Item owner, List<Entry> entries) {
    if (entries.size() > Links.MOST) {
      return new Outcome.TooMany();
    }
    Links.put(work, view.relation(), owner.id().id(), entries);
    long main = entries.stream().filter(Entry::main).mapToLong(Entry::target).findFirst().orElse(0);
    FieldValue value = main == 0 ? FieldValue.EMPTY : FieldValue.of(main);
    FieldValues patch = new FieldValues(Map.of(view.field().name(), value));
    Items.in(work, owner.kind())
        .by(author)
        .change(owner, new NewItem(new ItemChange(patch, List.of())));
    return new Outcome.Done();
  }
}
