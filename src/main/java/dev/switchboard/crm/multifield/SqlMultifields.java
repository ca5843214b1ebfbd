package dev.switchboard.crm.multifield;

import static dev.switchboard.gen.Tables.MULTIFIELD;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The table of multifields.
public final class SqlMultifields {
  private static final Stored<Multifield> MULTIFIELDS =
      Stored.<Multifield>in(MULTIFIELD, MULTIFIELD.PORTAL_ID)
          .id(MULTIFIELD.ID, Multifield::id)
          .column(MULTIFIELD.OWNER_TYPE, row -> row.owner().type().name())
          .column(MULTIFIELD.OWNER_ID, row -> row.owner().id())
          .column(MULTIFIELD.TYPE_ID, row -> row.type().name())
          .column(MULTIFIELD.VALUE_TYPE, Multifield::valueType)
          .column(MULTIFIELD.VALUE, Multifield::value)
          .column(MULTIFIELD.MATCH_KEY, Multifield::matchKey)
          .uncached()
          .read(SqlMultifields::toMultifield);

  private SqlMultifields() {}

  static Rows<Multifield> in(Work work) {
    return work.rows(MULTIFIELDS);
  }

  static Filter<Multifield> of(ItemId owner) {
    return new Filter<>(
        MULTIFIELD.OWNER_TYPE.eq(owner.type().name()).and(MULTIFIELD.OWNER_ID.eq(owner.id())),
        row -> row.owner().equals(owner));
  }

  static Filter<Multifield> matching(CrmType owners, MultifieldType type, String matchKey) {
    return new Filter<>(
        MULTIFIELD
            .OWNER_TYPE
            .eq(owners.name())
            .and(MULTIFIELD.TYPE_ID.eq(type.name()))
            .and(MULTIFIELD.MATCH_KEY.eq(matchKey)),
        row ->
            row.owner().type() == owners && row.type() == type && row.matchKey().equals(matchKey));
  }

  /// The committed rows of many objects by one query, each object's in the order of their ids.
  ///
  /// The types are chosen and the rows put in order here: SQLite, which knows no statistics, would
  /// otherwise read every row of those types, or of the portal.
  public static Map<Long, List<Multifield>> read(
      DSLContext sql,
      PortalId portal,
      CrmType owners,
      Collection<Long> ids,
      Collection<MultifieldType> types) {
    return sql
        .selectFrom(MULTIFIELD)
        .where(
            MULTIFIELD.PORTAL_ID.eq(portal.value()),
            MULTIFIELD.OWNER_TYPE.eq(owners.name()),
            MULTIFIELD.OWNER_ID.in(ids))
        .fetch(SqlMultifields::toMultifield)
        .stream()
        .filter(row -> types.contains(row.type()))
        .sorted(Comparator.comparingLong(Multifield::id))
        .collect(Collectors.groupingBy(row -> row.owner().id()));
  }

  private static Multifield toMultifield(Record row) {
    return new Multifield(
        row.get(MULTIFIELD.ID),
        new ItemId(CrmType.valueOf(row.get(MULTIFIELD.OWNER_TYPE)), row.get(MULTIFIELD.OWNER_ID)),
        MultifieldType.valueOf(row.get(MULTIFIELD.TYPE_ID)),
        row.get(MULTIFIELD.VALUE_TYPE),
        row.get(MULTIFIELD.VALUE));
  }
}
