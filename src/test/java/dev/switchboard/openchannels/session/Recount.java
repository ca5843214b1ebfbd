package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.presence.Presences;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Counts again, in the plainest way, what the server keeps count of, and says what is wrong.
///
/// It knows sessions by their events only, and works out everything else anew for every question.
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
    Line line = line(work, session.line());
    if (!hadRoom(line, user)) {
      wrong.add(user + " has more than the limit of line " + line.id() + ": " + last);
    }
    if (!isThere(work, line, user) || !team(work, line).contains(user)) {
      wrong.add(user + " was asked, but cannot be: " + last);
    }
    if (!isAble(ticket, user)) {
      wrong.add(user + " was asked without the skills of session " + session.id());
    }
    if (last.what() == What.ASKED_FREED) {
      checkOldestFirst(work, session, user);
    }
  }

  private void checkOldestFirst(Work work, Session given, UserId user) {
    Comparator<Ticket> order =
        Comparator.comparingLong((Ticket ticket) -> -line(work, ticket.line()).sessionPriority())
            .thenComparing(Ticket::since)
            .thenComparingLong(Ticket::session);
    Ticket its = Tickets.in(work).find(given.id()).orElseThrow();
    for (Ticket other : waiting(work)) {
      Line line = line(work, other.line());
      boolean could =
          other.session() != given.id()
              && team(work, line).contains(user)
              && !other.passed().contains(user)
              && isAble(other, user)
              && isThere(work, line, user)
              && hadRoom(line, user);
      if (could && order.compare(other, its) < 0) {
        wrong.add(
            "%s got session %d before session %d".formatted(user, given.id(), other.session()));
      }
    }
  }

  /// Tickets for which somebody has to be found, on lines that ask one after the other.
  private List<Ticket> waiting(Work work) {
    List<Ticket> waiting = new ArrayList<>();
    for (Session session : open.values()) {
      if (session.stage() instanceof Session.Stage.Queued queued
          && line(work, session.line()).queueType() != QueueType.ALL) {
        Tickets.in(work)
            .find(session.id())
            .filter(ticket -> ticket.waiting() && (ticket.overdue() || queued.offered().isEmpty()))
            .ifPresent(waiting::add);
      }
    }
    return waiting;
  }

  private static Line line(Work work, LineId line) {
    return Lines.in(work).find(line).orElseThrow();
  }

  private Set<UserId> team(Work work, Line line) {
    Set<UserId> team = new HashSet<>();
    for (QueueEntry entry : line.queue()) {
      switch (entry) {
        case QueueEntry.User user -> team.add(user.user());
        case QueueEntry.Department _ -> team.addAll(department);
      }
    }
    team.removeIf(user -> Rights.in(work).role(user) == Role.NONE);
    return team;
  }

  private static boolean isThere(Work work, Line line, UserId user) {
    Optional<Presence> presence = Presences.in(work).find(user);
    return !line.checkAvailable() || presence.isEmpty() || presence.get().state().takesDialogs();
  }

  private long counted(Line line, UserId user) {
    return switch (line.typeMaxChat()) {
      case ANSWERED -> count(session -> session.isAnsweredBy(user) && !session.isClosing());
      case ANSWERED_NEW -> count(session -> has(session, user) && !session.isClosing());
      case CLOSED -> count(session -> has(session, user));
    };
  }

  /// Before he was asked for one more.
  private boolean hadRoom(Line line, UserId user) {
    long one = line.typeMaxChat() == ChatsCounted.ANSWERED ? 0 : 1;
    return line.maxChat() == 0 || counted(line, user) - one < line.maxChat();
  }

  private static boolean has(Session session, UserId user) {
    return !(session.stage() instanceof Session.Stage.WithAgent)
        && session.holder().filter(user::equals).isPresent();
  }

  private long count(Predicate<Session> which) {
    return open.values().stream().filter(which).count();
  }

  /// What has to hold between any two commands.
  void check(Work work) {
    checkCounts(LiveFloor.in(work).floor());
    for (Ticket ticket : waiting(work)) {
      Line line = line(work, ticket.line());
      for (UserId user : team(work, line)) {
        boolean free =
            !ticket.passed().contains(user)
                && isAble(ticket, user)
                && isThere(work, line, user)
                && (line.maxChat() == 0 || counted(line, user) < line.maxChat());
        if (free) {
          wrong.add("session " + ticket.session() + " waits while " + user + " is free");
        }
      }
    }
  }

  private void checkCounts(Floor floor) {
    Map<UserId, Integer> counts = new HashMap<>();
    for (Session session : open.values()) {
      boolean isHeld =
          !(session.stage() instanceof Session.Stage.WithAgent) && !session.isClosing();
      session.holder().filter(_ -> isHeld).ifPresent(user -> counts.merge(user, 1, Integer::sum));
    }
    for (UserId user : operators) {
      int held = counts.getOrDefault(user, 0);
      if (floor.heldBy(user) != held) {
        wrong.add(user + " has " + held + " sessions, and counts as having " + floor.heldBy(user));
      }
    }
  }

  /// What has to hold, too, but costs more to find out: rows and memory say the same.
  void checkRows(Work work) {
    for (Session session : open.values()) {
      if (Sessions.in(work).find(session.id()).filter(row -> isAt(row, session)).isEmpty()) {
        wrong.add("session " + session.id() + " is not as its events said");
      }
      checkTicket(work, session);
    }
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
