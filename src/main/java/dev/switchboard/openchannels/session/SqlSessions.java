package dev.switchboard.openchannels.session;

import static dev.switchboard.gen.Tables.HEAD_VOTE;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Touched;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The tables `session` and `head_vote`.
public final class SqlSessions implements Sessions {
  private static final String AGENT = "AGENT";
  private static final String QUEUED = "QUEUED";
  private static final String ANSWERED = "ANSWERED";
  private static final String CLOSED = "CLOSED";
  private static final String SPAM = "SPAM";
  private static final int CHATS_AT_ONCE = 500;

  private record LoggedVote(long id, long session, UserId by, Session.HeadVote vote, Instant at) {}

  static final Stored<Session> SESSIONS =
      Stored.<Session>in(SESSION, SESSION.PORTAL_ID)
          .id(SESSION.ID, Session::id)
          .fixed(SESSION.CHAT_ID, s -> s.chat().value())
          .column(SESSION.LINE_ID, s -> s.line().value())
          .fixed(SESSION.PARENT_ID, Session::parent)
          .column(SESSION.STAGE, SqlSessions::stageName)
          .column(SESSION.STAGE_AT, s -> s.stage().since().toEpochMilli())
          .column(SESSION.OPERATOR_ID, s -> s.holder().map(UserId::value).orElse(0L))
          .column(SESSION.FENCE, Session::fence)
          .column(SESSION.HEAD_VOTE, s -> s.head() == null ? 0L : (long) s.head().rating())
          .column(SESSION.HEAD_COMMENT, s -> s.head() == null ? null : s.head().comment())
          .column(SESSION.ASKED_AT, s -> s.course().asked().toEpochMilli())
          .column(SESSION.ANSWERED_AT, s -> s.course().answered().toEpochMilli())
          .column(SESSION.CLOSING_AT, s -> s.course().closing().toEpochMilli())
          .column(SESSION.CLOSED_ITSELF, s -> s.course().closedItself())
          .column(SESSION.AWAY_TOLD_AT, s -> s.course().awayTold().toEpochMilli())
          .column(SESSION.SNOOZED_UNTIL, s -> s.course().snoozedUntil().toEpochMilli())
          .column(SESSION.CATEGORY_ID, s -> s.course().category())
          .column(SESSION.URGENCY, s -> s.course().urgency().name())
          .column(SESSION.VOTE_ASKED_AT, s -> s.course().rating().asked().toEpochMilli())
          .column(SESSION.VOTE, s -> s.course().rating().vote().name())
          .column(SESSION.VOTED_AT, s -> s.course().rating().at().toEpochMilli())
          .fixed(SESSION.CREATED_AT, s -> s.createdAt().toEpochMilli())
          .column(SESSION.CLOSED_AT, s -> s.isOpen() ? 0L : s.stage().since().toEpochMilli())
          .read(SqlSessions::toSession);
  private static final Lookup<Session> OPEN =
      new Lookup<>(
          List.of(SESSION.CHAT_ID),
          SESSION.CLOSED_AT.eq(0L),
          s -> s.isOpen() ? Optional.of(List.of(s.chat().value())) : Optional.empty());
  private static final Stored<LoggedVote> VOTES =
      Stored.<LoggedVote>in(HEAD_VOTE, HEAD_VOTE.PORTAL_ID)
          .id(HEAD_VOTE.ID, LoggedVote::id)
          .column(HEAD_VOTE.SESSION_ID, LoggedVote::session)
          .column(HEAD_VOTE.USER_ID, v -> v.by().value())
          .column(HEAD_VOTE.RATING, v -> (long) v.vote().rating())
          .column(HEAD_VOTE.COMMENT, v -> v.vote().comment())
          .column(HEAD_VOTE.CREATED_AT, v -> v.at().toEpochMilli())
          .uncached()
          .read(SqlSessions::toVote);

  private final Work work;

  SqlSessions(Work work) {
    this.work = work;
  }

  @Override
  public Optional<Session> find(long id) {
    return work.rows(SESSIONS).find(id);
  }

  @Override
  public Optional<Session> open(ChatId chat) {
    return work.rows(SESSIONS).find(OPEN, chat.value());
  }

  @Override
  public Optional<Session> last(ChatId chat) {
    Filter<Session> ofChat =
        new Filter<>(SESSION.CHAT_ID.eq(chat.value()), s -> s.chat().equals(chat));
    return work.rows(SESSIONS).newest(ofChat, SESSION.ID, 1).stream().findFirst();
  }

  @Override
  public List<Session> open(Collection<ChatId> chats) {
    List<ChatId> asked = List.copyOf(chats);
    List<Session> open = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += CHATS_AT_ONCE) {
      int to = Math.min(asked.size(), from + CHATS_AT_ONCE);
      open.addAll(openOf(Set.copyOf(asked.subList(from, to))));
    }
    return open;
  }

  private List<Session> openOf(Set<ChatId> chats) {
    Condition ofChats =
        SESSION
            .CHAT_ID
            .in(chats.stream().map(ChatId::value).toList())
            .and(SESSION.CLOSED_AT.eq(0L));
    return work.rows(SESSIONS)
        .all(new Filter<>(ofChats, s -> s.isOpen() && chats.contains(s.chat())));
  }

  @Override
  public List<Session> answeredLast(LineId line, int most) {
    // Written out, not bound: only so does SQLite see that the partial index serves.
    Condition answered =
        SESSION.LINE_ID.eq(line.value()).and(SESSION.ANSWERED_AT.ne(DSL.inline(0L)));
    Filter<Session> ofLine =
        new Filter<>(answered, s -> s.line().equals(line) && Course.has(s.course().answered()));
    return work.rows(SESSIONS).newest(ofLine, SESSION.ANSWERED_AT, most);
  }

  @Override
  public int waitingLonger(Session than, int most) {
    // Written out, not bound: only so does SQLite see that the partial index serves.
    Condition waiting =
        SESSION
            .OPERATOR_ID
            .eq(DSL.inline(0L))
            .and(SESSION.CLOSED_AT.eq(DSL.inline(0L)))
            .and(SESSION.LINE_ID.eq(than.line().value()))
            .and(SESSION.ID.lt(than.id()));
    Filter<Session> before =
        new Filter<>(
            waiting,
            s ->
                s.isOpen()
                    && s.holder().isEmpty()
                    && s.line().equals(than.line())
                    && s.id() < than.id());
    return work.rows(SESSIONS).newest(before, SESSION.ID, most).size();
  }

  @Override
  public List<Session> openOn(LineId line, int most) {
    Condition open = SESSION.LINE_ID.eq(line.value()).and(SESSION.CLOSED_AT.eq(DSL.inline(0L)));
    Filter<Session> ofLine = new Filter<>(open, s -> s.isOpen() && s.line().equals(line));
    return work.rows(SESSIONS).newest(ofLine, SESSION.ID, most);
  }

  /// Every session that an operator has, or that waits for one. Costs one query.
  static List<Session> withPeople(Work work) {
    // Written out, not bound: only so does SQLite see that the index of open sessions serves.
    Condition open =
        SESSION
            .CLOSED_AT
            .eq(DSL.inline(0L))
            .and(SESSION.STAGE.in(DSL.inline(QUEUED), DSL.inline(ANSWERED)));
    return work.rows(SESSIONS).all(new Filter<>(open, SqlSessions::isWithPeople));
  }

  private static boolean isWithPeople(Session session) {
    return switch (session.stage()) {
      case Session.Stage.Queued _, Session.Stage.Answered _ -> true;
      case Session.Stage.WithAgent _, Session.Stage.Closed _ -> false;
    };
  }

  @Override
  public void save(Session session) {
    LiveFloor.in(work).note(session);
    new Ownership(work).changes(find(session.id()), session);
    work.rows(SESSIONS).save(session);
    work.emit(new Touched.Whole(session.chat()));
    work.emit(new SessionStored(session));
  }

  /// A session as committed.
  static Optional<Session> read(Database database, PortalId portal, long id) {
    return newest(database, portal, SESSION.ID.eq(id));
  }

  /// The newest session of each chat. One query.
  static Map<ChatId, Session> readLasts(
      Database database, PortalId portal, Collection<ChatId> chats) {
    var later = SESSION.as("later");
    return database
        .read(sql ->
            sql.selectFrom(SESSION)
                .where(
                    SESSION.PORTAL_ID.eq(portal.value()),
                    SESSION.CHAT_ID.in(chats.stream().map(ChatId::value).toList()),
                    SESSION.ID.eq(
                        DSL.select(DSL.max(later.ID))
                            .from(later)
                            .where(
                                later.PORTAL_ID.eq(SESSION.PORTAL_ID),
                                later.CHAT_ID.eq(SESSION.CHAT_ID))))
                .fetch(SqlSessions::toSession))
        .stream()
        .collect(Collectors.toMap(Session::chat, Function.identity()));
  }

  /// The newest session of a chat as committed.
  static Optional<Session> readLast(Database database, PortalId portal, ChatId chat) {
    return newest(database, portal, SESSION.CHAT_ID.eq(chat.value()));
  }

  private static Optional<Session> newest(Database database, PortalId portal, Condition which) {
    return database.read(sql ->
        sql.selectFrom(SESSION)
            .where(SESSION.PORTAL_ID.eq(portal.value()), which)
            .orderBy(SESSION.ID.desc())
            .limit(1)
            .fetchOptional(SqlSessions::toSession));
  }

  @Override
  public void log(long session, UserId by, Session.HeadVote vote) {
    work.rows(VOTES).save(new LoggedVote(work.nextId("head_vote"), session, by, vote, work.now()));
  }

  private static String stageName(Session session) {
    return switch (session.stage()) {
      case Session.Stage.WithAgent _ -> AGENT;
      case Session.Stage.Queued _ -> QUEUED;
      case Session.Stage.Answered _ -> ANSWERED;
      case Session.Stage.Closed closed -> closed.spam() ? SPAM : CLOSED;
    };
  }

  /// A session from a row that has every column of `session`.
  public static Session toSession(Record row) {
    return new Session(
        row.get(SESSION.ID),
        new ChatId(row.get(SESSION.CHAT_ID)),
        new LineId(row.get(SESSION.LINE_ID)),
        row.get(SESSION.PARENT_ID),
        stage(row),
        row.get(SESSION.FENCE),
        headVote(row.get(SESSION.HEAD_VOTE).intValue(), row.get(SESSION.HEAD_COMMENT)),
        course(row),
        Instant.ofEpochMilli(row.get(SESSION.CREATED_AT)));
  }

  private static Course course(Record row) {
    return new Course(
        Instant.ofEpochMilli(row.get(SESSION.ASKED_AT)),
        Instant.ofEpochMilli(row.get(SESSION.ANSWERED_AT)),
        Instant.ofEpochMilli(row.get(SESSION.CLOSING_AT)),
        row.get(SESSION.CLOSED_ITSELF),
        Instant.ofEpochMilli(row.get(SESSION.AWAY_TOLD_AT)),
        Instant.ofEpochMilli(row.get(SESSION.SNOOZED_UNTIL)),
        row.get(SESSION.CATEGORY_ID),
        Course.Urgency.valueOf(row.get(SESSION.URGENCY)),
        new Rating(
            Instant.ofEpochMilli(row.get(SESSION.VOTE_ASKED_AT)),
            Rating.Vote.valueOf(row.get(SESSION.VOTE)),
            Instant.ofEpochMilli(row.get(SESSION.VOTED_AT))));
  }

  private static Session.Stage stage(Record row) {
    UserId holder = new UserId(row.get(SESSION.OPERATOR_ID));
    Optional<UserId> known = holder.isSystem() ? Optional.empty() : Optional.of(holder);
    Instant since = Instant.ofEpochMilli(row.get(SESSION.STAGE_AT));
    return switch (row.get(SESSION.STAGE)) {
      case AGENT -> new Session.Stage.WithAgent(holder, since);
      case QUEUED -> new Session.Stage.Queued(known, since);
      case ANSWERED -> new Session.Stage.Answered(holder, since);
      case CLOSED -> new Session.Stage.Closed(known, false, since);
      case SPAM -> new Session.Stage.Closed(known, true, since);
      case String other -> throw new IllegalStateException("unknown stage " + other);
    };
  }

  private static Session.@Nullable HeadVote headVote(int rating, @Nullable String comment) {
    return rating == 0 && comment == null ? null : new Session.HeadVote(rating, comment);
  }

  private static LoggedVote toVote(Record row) {
    return new LoggedVote(
        row.get(HEAD_VOTE.ID),
        row.get(HEAD_VOTE.SESSION_ID),
        new UserId(row.get(HEAD_VOTE.USER_ID)),
        new Session.HeadVote(row.get(HEAD_VOTE.RATING).intValue(), row.get(HEAD_VOTE.COMMENT)),
        Instant.ofEpochMilli(row.get(HEAD_VOTE.CREATED_AT)));
  }
}
