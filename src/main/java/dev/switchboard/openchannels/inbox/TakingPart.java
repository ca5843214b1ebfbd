package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who takes part in some dialogs, among those who look and their colleagues.
///
/// @param colleagues who shares a department with a viewer, as far as it matters to him
record TakingPart(Map<ChatId, Set<UserId>> members, Map<UserId, Set<UserId>> colleagues) {
  TakingPart {
    members = copy(members);
    colleagues = copy(colleagues);
  }

  private static <K> Map<K, Set<UserId>> copy(Map<K, Set<UserId>> sets) {
    Map<K, Set<UserId>> copied = new HashMap<>();
    sets.forEach((key, set) -> copied.put(key, Set.copyOf(set)));
    return Map.copyOf(copied);
  }

  boolean himself(Card card, UserId user) {
    return of(card).contains(user);
  }

  boolean colleague(Card card, UserId user) {
    Set<UserId> known = colleagues.getOrDefault(user, Set.of());
    return of(card).stream().anyMatch(known::contains);
  }

  boolean isColleague(UserId user, Set<UserId> people) {
    Set<UserId> known = colleagues.getOrDefault(user, Set.of());
    return people.stream().anyMatch(known::contains);
  }

  private Collection<UserId> of(Card card) {
    return members.getOrDefault(card.dialog().id(), Set.of());
  }
}
