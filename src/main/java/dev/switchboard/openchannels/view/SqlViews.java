package dev.switchboard.openchannels.view;

import static dev.switchboard.gen.Tables.SAVED_VIEW;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import tools.jackson.databind.JsonNode;

/// The table of views.
public final class SqlViews {
  private static final Stored<SavedView> VIEWS =
      Stored.<SavedView>in(SAVED_VIEW, SAVED_VIEW.PORTAL_ID)
          .id(SAVED_VIEW.ID, SavedView::id)
          .fixed(SAVED_VIEW.OWNER_ID, view -> view.owner().value())
          .column(SAVED_VIEW.SHARED, SavedView::shared)
          .column(SAVED_VIEW.NAME, SavedView::name)
          .column(SAVED_VIEW.PLACE, SavedView::place)
          .column(SAVED_VIEW.FILTER, view -> Json.write(view.filter().json()))
          .uncached()
          .read(SqlViews::toView);

  private SqlViews() {}

  static Rows<SavedView> in(Work work) {
    return work.rows(VIEWS);
  }

  static List<SavedView> of(Work work, UserId owner) {
    return in(work)
        .all(
            new Filter<>(
                SAVED_VIEW.OWNER_ID.eq(owner.value()), view -> view.owner().equals(owner)));
  }

  /// What any of these people have, in order. One query.
  public static List<SavedView> read(DSLContext sql, PortalId portal, Collection<UserId> users) {
    return sql.selectFrom(SAVED_VIEW)
        .where(SAVED_VIEW.PORTAL_ID.eq(portal.value()))
        .and(
            SAVED_VIEW
                .SHARED
                .isTrue()
                .or(SAVED_VIEW.OWNER_ID.in(users.stream().map(UserId::value).toList())))
        .orderBy(SAVED_VIEW.PLACE, SAVED_VIEW.ID)
        .fetch(SqlViews::toView);
  }

  private static SavedView toView(Record row) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    Json.tree(row.get(SAVED_VIEW.FILTER))
        .properties()
        .forEach(entry -> members.put(entry.getKey(), entry.getValue()));
    return new SavedView(
        row.get(SAVED_VIEW.ID),
        new UserId(row.get(SAVED_VIEW.OWNER_ID)),
        row.get(SAVED_VIEW.SHARED),
        row.get(SAVED_VIEW.NAME),
        row.get(SAVED_VIEW.PLACE),
        FilterReader.read(members));
  }
}
