package dev.switchboard.openchannels.automation;

import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of a portal, kept in the lane's memory: an occasion without a rule costs nothing.
final class Rules {
  private final Map<Occasion, List<Rule>> byOccasion = new EnumMap<>(Occasion.class);

  private Rules(List<Rule> all) {
    all.forEach(this::put);
  }

  static Rules in(Work work) {
    return work.memo(Rules.class, "", () -> new Rules(SqlRules.all(work)));
  }

  private void put(Rule rule) {
    List<Rule> rules = byOccasion.computeIfAbsent(rule.occasion(), _ -> new ArrayList<>());
    rules.add(rule);
    rules.sort(Comparator.comparingLong(Rule::id));
  }

  /// Those that are switched on, by id.
  List<Rule> on(Occasion occasion) {
    List<Rule> rules = byOccasion.getOrDefault(occasion, List.of());
    return rules.isEmpty() ? rules : rules.stream().filter(Rule::active).toList();
  }

  boolean isEmpty() {
    return byOccasion.values().stream().allMatch(List::isEmpty);
  }

  int size() {
    return byOccasion.values().stream().mapToInt(List::size).sum();
  }

  Optional<Rule> find(long id) {
    return byOccasion.values().stream()
        .flatMap(List::stream)
        .filter(rule -> rule.id() == id)
        .findFirst();
  }

  void save(Work work, Rule rule) {
    SqlRules.save(work, rule);
    forget(rule.id());
    put(rule);
  }

  void remove(Work work, Rule rule) {
    SqlRules.remove(work, rule);
    forget(rule.id());
  }

  private void forget(long id) {
    byOccasion.values().forEach(rules -> rules.removeIf(rule -> rule.id() == id));
  }
}
