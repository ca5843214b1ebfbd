package dev.switchboard.openchannels.routing;

import static dev.switchboard.gen.Tables.OPERATOR_TURN;
import static dev.switchboard.gen.Tables.TICKET;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The tables of tickets, and of when operators were given a dialog last.
final class SqlTickets implements Tickets {
  private record Turn(UserId user, Instant given) {}

  private static final Stored<Ticket> TICKETS =
      Stored.<Ticket>in(TICKET, TICKET.PORTAL_ID)
          .id(TICKET.SESSION_ID, Ticket::session)
          .column(TICKET.LINE_ID, ticket -> ticket.line().value())
          .column(TICKET.WAITING, Ticket::waiting)
          .column(TICKET.SINCE, ticket -> ticket.since().toEpochMilli())
          .column(TICKET.PASSED, ticket -> users(ticket.passed()))
          .column(TICKET.OVERDUE, Ticket::overdue)
          .column(TICKET.HOP_AT, ticket -> ticket.hopAt().toEpochMilli())
          .column(TICKET.REACT_AT, ticket -> ticket.reactAt().toEpochMilli())
          .column(TICKET.BOT_UNTIL, ticket -> ticket.botUntil().toEpochMilli())
          .column(TICKET.REACTED, Ticket::reacted)
          .column(TICKET.OWN_SKILLS, ticket -> SqlSkills.text(ticket.needs().own()))
          .column(TICKET.SKILLS, ticket -> SqlSkills.text(ticket.needs().all()))
          .column(TICKET.SKILLS_UNTIL, ticket -> ticket.needs().until().toEpochMilli())
          .column(TICKET.DECISIONS, ticket -> Json.write(ticket.decisions()))
          .read(SqlTickets::toTicket);

  private static final Stored<Turn> TURNS =
      Stored.<Turn>in(OPERATOR_TURN, OPERATOR_TURN.PORTAL_ID)
          .id(OPERATOR_TURN.USER_ID, turn -> turn.user().value())
          .column(OPERATOR_TURN.GIVEN_AT, turn -> turn.given().toEpochMilli())
          .read(row ->
              new Turn(
                  new UserId(row.get(OPERATOR_TURN.USER_ID)),
                  Instant.ofEpochMilli(row.get(OPERATOR_TURN.GIVEN_AT))));

  private final Work work;

  SqlTickets(Work work) {
    this.work = work;
  }

  @Override
  public Optional<Ticket> find(long session) {
    return work.rows(TICKETS).find(session);
  }

  @Override
  public List<Ticket> waiting() {
    // Worded like the index, so that SQLite sees that it serves.
    Condition waits = DSL.condition(TICKET.WAITING);
    return work.rows(TICKETS).all(new Filter<>(waits, Ticket::waiting));
  }

  @Override
  public void save(Ticket ticket) {
    work.rows(TICKETS).save(ticket);
  }

  @Override
  public Map<UserId, Instant> turns() {
    return work.rows(TURNS).all(new Filter<>(DSL.noCondition(), _ -> true)).stream()
        .collect(Collectors.toMap(Turn::user, Turn::given));
  }

  @Override
  public void given(UserId user) {
    work.rows(TURNS).save(new Turn(user, work.now()));
  }

  static Optional<Ticket> read(Database database, PortalId portal, long session) {
    return database.read(sql ->
        sql.selectFrom(TICKET)
            .where(TICKET.PORTAL_ID.eq(portal.value()), TICKET.SESSION_ID.eq(session))
            .fetchOptional(SqlTickets::toTicket));
  }

  static long place(Database database, PortalId portal, Ticket ticket) {
    long since = ticket.since().toEpochMilli();
    Condition earlier =
        TICKET
            .SINCE
            .lt(since)
            .or(TICKET.SINCE.eq(since).and(TICKET.SESSION_ID.le(ticket.session())));
    return database.read(sql ->
        (long)
            sql.fetchCount(
                TICKET,
                TICKET.PORTAL_ID.eq(portal.value()),
                TICKET.LINE_ID.eq(ticket.line().value()),
                DSL.condition(TICKET.WAITING),
                earlier));
  }

  /// Of all portals: since when each waits.
  static List<Instant> waitingSince(Database database) {
    return database.read(sql ->
        sql.select(TICKET.SINCE)
            .from(TICKET)
            .where(DSL.condition(TICKET.WAITING))
            .fetch(row -> Instant.ofEpochMilli(row.value1())));
  }

  private static Ticket toTicket(Record row) {
    return new Ticket(
        row.get(TICKET.SESSION_ID),
        new LineId(row.get(TICKET.LINE_ID)),
        row.get(TICKET.WAITING),
        Instant.ofEpochMilli(row.get(TICKET.SINCE)),
        users(row.get(TICKET.PASSED)),
        row.get(TICKET.OVERDUE),
        Instant.ofEpochMilli(row.get(TICKET.HOP_AT)),
        Instant.ofEpochMilli(row.get(TICKET.REACT_AT)),
        Instant.ofEpochMilli(row.get(TICKET.BOT_UNTIL)),
        row.get(TICKET.REACTED),
        new Needs(
            SqlSkills.list(row.get(TICKET.OWN_SKILLS)),
            SqlSkills.list(row.get(TICKET.SKILLS)),
            Instant.ofEpochMilli(row.get(TICKET.SKILLS_UNTIL))),
        List.of(Json.read(row.get(TICKET.DECISIONS), Decision[].class)));
  }

  private static String users(List<UserId> users) {
    return users.stream().map(UserId::toString).collect(Collectors.joining(" "));
  }

  private static List<UserId> users(String stored) {
    return Stream.of(stored.split(" "))
        .filter(id -> !id.isEmpty())
        .map(id -> new UserId(Long.parseLong(id)))
        .toList();
  }
}
