package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.view.SavedView;
import dev.switchboard.openchannels.view.SqlViews;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The saved views of people, with how much is in them.
record ViewBook(Database database) {
  /// What somebody has.
  ///
  /// @param views as they go over the wire
  /// @param timed whether any of them counts what changes by itself as time goes by
  record Shelf(List<Map<String, @Nullable Object>> views, boolean timed) {}

  /// One query, and one more for each who has a view.
  Map<UserId, Shelf> of(PortalId portal, Collection<UserId> users, Instant now) {
    return database.read(sql -> {
      List<SavedView> all = SqlViews.read(sql, portal, users);
      Map<UserId, Shelf> shelves = new HashMap<>();
      for (UserId user : users) {
        List<SavedView> his = all.stream().filter(view -> view.isFor(user)).toList();
        Map<Long, Long> counts = SqlViewCounts.read(sql, portal, user, his, now);
        shelves.put(
            user,
            new Shelf(
                his.stream().map(view -> json(view, user, counts)).toList(),
                his.stream().anyMatch(view -> view.filter().promise().isPresent())));
      }
      return shelves;
    });
  }

  private static Map<String, @Nullable Object> json(
      SavedView view, UserId user, Map<Long, Long> counts) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", view.id());
    json.put("name", view.name());
    json.put("shared", view.shared());
    json.put("own", view.owner().equals(user));
    json.put("filter", view.filter().json());
    json.put("count", counts.get(view.id()));
    return json;
  }
}
