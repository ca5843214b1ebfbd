package dev.switchboard.openchannels.line;

import static dev.switchboard.gen.Tables.LINE;
import static dev.switchboard.gen.Tables.LINE_QUEUE;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The tables of lines and their queues.
final class SqlLines {
  private record Row(LineId id, LineSettings settings, Line.Trace trace) {}

  private record Place(LineId line, long position, QueueEntry entry) {}

  private static final Stored<Row> LINES =
      Stored.<Row>in(LINE, LINE.PORTAL_ID)
          .id(LINE.ID, row -> row.id().value())
          .column(LINE.NAME, row -> row.settings().get(LineFields.LINE_NAME))
          .column(LINE.ACTIVE, row -> row.settings().get(LineFields.ACTIVE))
          .column(LINE.SETTINGS, row -> withoutColumns(row.settings()).toJson())
          .column(LINE.CREATED_AT, row -> row.trace().created().toEpochMilli())
          .column(LINE.MODIFIED_AT, row -> row.trace().modified().toEpochMilli())
          .column(LINE.MODIFIED_BY, row -> row.trace().modifiedBy().value())
          .column(LINE.VERSION, row -> row.trace().version())
          .read(SqlLines::toRow);

  private static final Stored<Place> PLACES =
      Stored.<Place>in(LINE_QUEUE, LINE_QUEUE.PORTAL_ID)
          .id(LINE_QUEUE.LINE_ID, place -> place.line().value())
          .id(LINE_QUEUE.POSITION, Place::position)
          .column(LINE_QUEUE.ENTITY_TYPE, place -> place.entry().type())
          .column(LINE_QUEUE.ENTITY_ID, place -> place.entry().id())
          .uncached()
          .read(SqlLines::toPlace);

  /// The whole line, put together once for each state of its row.
  ///
  /// Every change saves a new row, so a row that is still the same object has its queue, too.
  private static final class Whole {
    private @Nullable Row row;
    private @Nullable Line line;

    Line of(Work work, Row current) {
      Line known = line;
      if (known == null || row != current) {
        known =
            new Line(current.id(), current.settings(), queue(work, current.id()), current.trace());
        row = current;
        line = known;
      }
      return known;
    }
  }

  private SqlLines() {}

  static Optional<Line> find(Work work, LineId id) {
    return work.rows(LINES)
        .find(id.value())
        .map(row -> work.memo(Whole.class, id, Whole::new).of(work, row));
  }

  static List<Line> all(Work work) {
    Map<LineId, List<QueueEntry>> queues =
        work.rows(PLACES).all(new Filter<>(DSL.noCondition(), _ -> true)).stream()
            .sorted(Comparator.comparingLong(Place::position))
            .collect(
                Collectors.groupingBy(
                    Place::line, Collectors.mapping(Place::entry, Collectors.toList())));
    return work.rows(LINES).all(new Filter<>(DSL.noCondition(), _ -> true)).stream()
        .sorted(Comparator.comparingLong(row -> row.id().value()))
        .map(row ->
            new Line(
                row.id(), row.settings(), queues.getOrDefault(row.id(), List.of()), row.trace()))
        .toList();
  }

  static void save(Work work, Line line) {
    work.rows(LINES).save(new Row(line.id(), line.settings(), line.trace()));
    Rows<Place> places = work.rows(PLACES);
    List<Place> before = places(work, line.id());
    for (int i = 0; i < line.queue().size(); i++) {
      Place place = new Place(line.id(), i, line.queue().get(i));
      if (i >= before.size() || !before.get(i).equals(place)) {
        places.save(place);
      }
    }
    before.stream().skip(line.queue().size()).forEach(places::remove);
  }

  static void remove(Work work, Line line) {
    places(work, line.id()).forEach(work.rows(PLACES)::remove);
    work.rows(LINES).remove(new Row(line.id(), line.settings(), line.trace()));
  }

  private static List<QueueEntry> queue(Work work, LineId line) {
    return places(work, line).stream().map(Place::entry).toList();
  }

  private static List<Place> places(Work work, LineId line) {
    Condition ofLine = LINE_QUEUE.LINE_ID.eq(line.value());
    return work.rows(PLACES).all(new Filter<>(ofLine, place -> place.line().equals(line))).stream()
        .sorted(Comparator.comparingLong(Place::position))
        .toList();
  }

  /// One line as committed.
  static Optional<Line> read(Database database, PortalId portal, LineId id) {
    Condition one = LINE.PORTAL_ID.eq(portal.value()).and(LINE.ID.eq(id.value()));
    Condition its = LINE_QUEUE.PORTAL_ID.eq(portal.value()).and(LINE_QUEUE.LINE_ID.eq(id.value()));
    return database.read(sql -> lines(sql, one, its)).stream().findFirst();
  }

  /// Every line of a portal as committed, by id: a portal has tens of them, not thousands.
  static List<Line> readAll(Database database, PortalId portal) {
    return database.read(sql ->
        lines(sql, LINE.PORTAL_ID.eq(portal.value()), LINE_QUEUE.PORTAL_ID.eq(portal.value())));
  }

  private static List<Line> lines(DSLContext sql, Condition which, Condition whose) {
    Map<LineId, List<QueueEntry>> queues =
        sql
            .selectFrom(LINE_QUEUE)
            .where(whose)
            .orderBy(LINE_QUEUE.LINE_ID, LINE_QUEUE.POSITION)
            .fetch(SqlLines::toPlace)
            .stream()
            .collect(
                Collectors.groupingBy(
                    Place::line, Collectors.mapping(Place::entry, Collectors.toList())));
    return sql.selectFrom(LINE).where(which).orderBy(LINE.ID).fetch(SqlLines::toRow).stream()
        .map(row ->
            new Line(
                row.id(), row.settings(), queues.getOrDefault(row.id(), List.of()), row.trace()))
        .toList();
  }

  /// What has a column of its own is not repeated in the JSON.
  private static LineSettings withoutColumns(LineSettings settings) {
    return settings.without(LineFields.LINE_NAME).without(LineFields.ACTIVE);
  }

  private static Row toRow(Record row) {
    LineSettings settings =
        LineSettings.ofJson(row.get(LINE.SETTINGS))
            .with(LineFields.LINE_NAME, row.get(LINE.NAME))
            .with(LineFields.ACTIVE, row.get(LINE.ACTIVE));
    return new Row(
        new LineId(row.get(LINE.ID)),
        settings,
        new Line.Trace(
            Instant.ofEpochMilli(row.get(LINE.CREATED_AT)),
            Instant.ofEpochMilli(row.get(LINE.MODIFIED_AT)),
            new UserId(row.get(LINE.MODIFIED_BY)),
            row.get(LINE.VERSION)));
  }

  private static Place toPlace(Record row) {
    return new Place(
        new LineId(row.get(LINE_QUEUE.LINE_ID)),
        row.get(LINE_QUEUE.POSITION),
        QueueEntry.of(row.get(LINE_QUEUE.ENTITY_TYPE), row.get(LINE_QUEUE.ENTITY_ID)));
  }
}
