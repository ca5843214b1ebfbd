package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.Floor;
import dev.switchboard.openchannels.routing.Ticket;
import dev.switchboard.openchannels.routing.Tickets;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts again, in the plainest way, what the server keeps count of, and says what is wrong.
///
/// It knows sessions by their events only, and works out everything else anew for every question
/// ([Headcount]).
final class Recount implements EventListener {
  private final List<String> wrong = new ArrayList<>();
  private final Map<Long, Session> open = new LinkedHashMap<>();
  private final Map<ChatId, Long> openOf = new HashMap<>();
  private final Map<Long, Long> fences = new HashMap<>();
  private List<UserId> operators = List.of();
  private List<UserId> department = List.of();
  private final Map<UserId, List<String>> skills = new HashMap<>();

  void know(Company company) {
    operators = company.operators();
    department = company.department();
  }

  /// Somebody is said to have these skills, and no others.
  void able(UserId user, List<String> now) {
    skills.put(user, now);
  }

  private boolean isAble(Ticket ticket, UserId user) {
    return skills.getOrDefault(user, List.of()).containsAll(ticket.needs().all());
  }

  List<String> wrong() {
    return wrong;
  }

  List<Session> open() {
    return List.copyOf(open.values());
  }

  List<Session> offered() {
    return open.values().stream()
        .filter(session ->
            session.stage() instanceof Session.Stage.Queued && session.holder().isPresent())
        .toList();
  }

  List<Session> answered() {
    return open.values().stream()
        .filter(session -> session.stage() instanceof Session.Stage.Answered)
        .toList();
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.Started started -> onStarted(started.session());
      case SessionEvent.HandedOver handed -> onHandedOver(work, handed);
      case SessionEvent.Changed changed -> changed(changed.session());
      case SessionEvent.Reopened reopened -> onStarted(reopened.session());
      case SessionEvent.Finished finished -> onFinished(finished.session());
      case DialogEvent.MessageAdded added -> onMessage(work, added.message());
      default -> {}
    }
  }

  private void onStarted(Session session) {
    Long other = openOf.put(session.chat(), session.id());
    if (other != null) {
      wrong.add("two open sessions of chat " + session.chat() + ": " + other + ", " + session.id());
    }
    changed(session);
  }

  private void changed(Session session) {
    Session before = open.put(session.id(), session);
    long fence = fences.merge(session.id(), session.fence(), Math::max);
    if (fence > session.fence()) {
      wrong.add("the fence of session " + session.id() + " fell");
    }
    if (before != null
        && !before.holder().equals(session.holder())
        && before.fence() == session.fence()) {
      wrong.add("session " + session.id() + " changed hands under the same fence");
    }
  }

  private void onFinished(Session session) {
    open.remove(session.id());
    openOf.remove(session.chat(), session.id());
  }

  private void onMessage(Work work, Message message) {
    boolean closed = Sessions.in(work).find(message.session()).filter(Session::isOpen).isEmpty();
    boolean ours =
        message.origin() == Message.Origin.OPERATOR || message.origin() == Message.Origin.AGENT;
    if (closed && ours) {
      wrong.add(message.origin() + " text in the closed session " + message.session());
    }
  }

  private void onHandedOver(Work work, SessionEvent.HandedOver handed) {
    Session session = handed.session();
    if (!open.containsKey(session.id())) {
      wrong.add("session " + session.id() + " is handed over, but not open");
    }
    changed(session);
    if (session.stage() instanceof Session.Stage.Queued queued && queued.offered().isPresent()) {
      onOffered(work, session, queued.offered().get());
    }
  }

  /// Nobody is asked by the queue who is not there or has enough, and nobody is asked for what has
  /// waited less than something else he may take.
  private void onOffered(Work work, Session session, UserId user) {
    Ticket ticket = Tickets.in(work).find(session.id()).orElseThrow();
    Decision last = ticket.decisions().getLast();
    if (last.what() == What.ASKED_BY_HAND) {
      return;
    }
    Headcount heads = heads(work);
    Line line = heads.line(session.line());
    if (!heads.hadRoom(line, user)) {
      wrong.add(user + " has more than the limit of line " + line.id() + ": " + last);
    }
    if (!heads.mayBeAsked(line, user)) {
      wrong.add(user + " was asked, but cannot be: " + last);
    }
    if (!isAble(ticket, user)) {
      wrong.add(user + " was asked without the skills of session " + session.id());
    }
    if (last.what() == What.ASKED_FREED) {
      checkOldestFirst(work, heads, session, user);
    }
  }

  private void checkOldestFirst(Work work, Headcount heads, Session given, UserId user) {
    Comparator<Ticket> order =
        Comparator.comparingLong((Ticket ticket) -> -heads.line(ticket.line()).sessionPriority())
            .thenComparing(Ticket::since)
            .thenComparingLong(Ticket::session);
    Ticket its = Tickets.in(work).find(given.id()).orElseThrow();
    for (Ticket other : waiting(work, heads)) {
      Line line = heads.line(other.line());
      boolean could =
          other.session() != given.id()
              && order.compare(other, its) < 0
              && !other.passed().contains(user)
              && isAble(other, user)
              && heads.mayBeAsked(line, user)
              && heads.hadRoom(line, user);
      if (could) {
        wrong.add(
            "%s got session %d before session %d".formatted(user, given.id(), other.session()));
      }
    }
  }

  /// Tickets for which somebody has to be found, on lines that ask one after the other.
  private List<Ticket> waiting(Work work, Headcount heads) {
    List<Ticket> waiting = new ArrayList<>();
    for (Session session : open.values()) {
      if (session.stage() instanceof Session.Stage.Queued queued
          && heads.line(session.line()).queueType() != QueueType.ALL) {
        Tickets.in(work)
            .find(session.id())
            .filter(ticket -> ticket.waiting() && (ticket.overdue() || queued.offered().isEmpty()))
            .ifPresent(waiting::add);
      }
    }
    return waiting;
  }

  private Headcount heads(Work work) {
    return new Headcount(work, open.values(), department);
  }

  /// What has to hold between any two commands.
  void check(Work work) {
    Headcount heads = heads(work);
    checkCounts(LiveFloor.in(work).floor(), heads);
    for (Ticket ticket : waiting(work, heads)) {
      for (UserId user : heads.free(heads.line(ticket.line()))) {
        if (!ticket.passed().contains(user) && isAble(ticket, user)) {
          wrong.add("session " + ticket.session() + " waits while " + user + " is free");
        }
      }
    }
  }

  private void checkCounts(Floor floor, Headcount heads) {
    for (UserId user : operators) {
      int held = heads.held(user);
      if (floor.heldBy(user) != held) {
        wrong.add(user + " has " + held + " sessions, and counts as having " + floor.heldBy(user));
      }
    }
  }

  /// What has to hold, too, but costs more to find out: the rows say what the events said.
  void checkRows(Work work) {
    for (Session session : open.values()) {
      if (Sessions.in(work).find(session.id()).filter(row -> isAt(row, session)).isEmpty()) {
        wrong.add("session " + session.id() + " is not as its events said");
      }
      checkTicket(work, session);
    }
  }

  /// And what the lane remembers is what it would read.
  void checkMemory(Work work) {
    String live = LiveFloor.in(work).floor().toString();
    String rows = LiveFloor.load(work).floor().toString();
    if (!live.equals(rows)) {
      wrong.add("in memory only: " + without(live, rows));
      wrong.add("in rows only: " + without(rows, live));
    }
  }

  private static boolean isAt(Session row, Session told) {
    return row.stage().equals(told.stage())
        && row.fence() == told.fence()
        && row.line().equals(told.line())
        && row.isClosing() == told.isClosing();
  }

  private static List<String> without(String these, String those) {
    List<String> others = those.lines().toList();
    return these.lines().filter(line -> !others.contains(line)).toList();
  }

  private void checkTicket(Work work, Session session) {
    Optional<Ticket> ticket = Tickets.in(work).find(session.id());
    boolean queued = session.stage() instanceof Session.Stage.Queued;
    if (queued != ticket.filter(Ticket::waiting).isPresent()) {
      wrong.add("session " + session.id() + " and its ticket disagree: " + ticket);
    }
    ticket
        .flatMap(Ticket::due)
        .filter(at -> at.isBefore(work.now()))
        .ifPresent(at -> wrong.add("session " + session.id() + " missed its time " + at));
  }

  /// Starts again from the rows, after a command failed halfway.
  void reload(List<Session> rows) {
    open.clear();
    openOf.clear();
    fences.clear();
    rows.forEach(session -> {
      open.put(session.id(), session);
      openOf.put(session.chat(), session.id());
    });
  }
}
