package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.Presences;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.routing.Floor;
import dev.switchboard.openchannels.routing.Policy;
import dev.switchboard.openchannels.routing.Skills;
import dev.switchboard.openchannels.routing.Task;
import dev.switchboard.openchannels.routing.Ticket;
import dev.switchboard.openchannels.routing.Tickets;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The floor of a portal in the lane's memory, made of its rows when it is not there.
///
/// Whoever saves a session, a ticket or a presence tells the floor. Lines are looked at when they
/// are needed, by their version.
final class LiveFloor {
  private final Floor floor = new Floor();
  private final Map<LineId, Long> versions = new HashMap<>();

  private boolean regroup;

  private LiveFloor() {}

  /// A restart costs eight queries, however much there is.
  static LiveFloor in(Work work) {
    LiveFloor live = work.memo(LiveFloor.class, "", () -> load(work));
    if (live.regroup) {
      live.regroup(work);
    }
    return live;
  }

  /// From the rows alone.
  static LiveFloor load(Work work) {
    LiveFloor live = new LiveFloor();
    LineTeam team = LineTeam.ofEverybody(work);
    Lines.in(work).all().forEach(line -> live.put(line, team));
    Presences.in(work)
        .all()
        .forEach(presence -> live.floor.presence(presence.user(), presence.state()));
    Tickets tickets = Tickets.in(work);
    tickets.turns().forEach(live.floor::given);
    Skills.in(work).all().forEach(live.floor::able);
    Map<Long, Ticket> waiting = new HashMap<>();
    tickets.waiting().forEach(ticket -> waiting.put(ticket.session(), ticket));
    for (Session session : SqlSessions.withPeople(work)) {
      live.note(session);
      live.note(
          session,
          waiting.getOrDefault(session.id(), Ticket.outside(session.id(), session.line())));
    }
    live.floor.stirAll();
    return live;
  }

  Floor floor() {
    return floor;
  }

  /// The line as it is now; empty when it was deleted.
  Optional<Line> line(Work work, LineId id) {
    Optional<Line> line = Lines.in(work).find(id);
    if (line.isEmpty()) {
      floor.close(id);
      versions.remove(id);
    } else if (versions.getOrDefault(id, 0L) != line.get().trace().version()) {
      put(line.get(), new LineTeam(work));
    }
    return line;
  }

  /// Whether anybody answers on a line.
  boolean isStaffed(Work work, LineId id) {
    return line(work, id).isPresent() && floor.isStaffed(id);
  }

  /// Departments or roles have changed: every team is made again when it is needed.
  void peopleChanged() {
    regroup = true;
  }

  private void regroup(Work work) {
    regroup = false;
    LineTeam team = LineTeam.ofEverybody(work);
    Lines.in(work).all().forEach(line -> put(line, team));
  }

  private void put(Line line, LineTeam team) {
    floor.line(line.id(), Policy.of(line), team.operators(line));
    versions.put(line.id(), line.trace().version());
  }

  /// A session has changed.
  void note(Session session) {
    switch (session.stage()) {
      case Session.Stage.Queued queued ->
          queued
              .offered()
              .ifPresentOrElse(
                  user -> floor.holds(session.id(), user, Task.OFFERED),
                  () -> floor.releases(session.id()));
      case Session.Stage.Answered answered ->
          floor.holds(
              session.id(), answered.by(), session.isClosing() ? Task.CLOSING : Task.ANSWERED);
      case Session.Stage.WithAgent _, Session.Stage.Closed _ -> floor.releases(session.id());
    }
  }

  /// A session in the queue waits, or does not.
  void note(Session session, Ticket ticket) {
    Optional<UserId> asked =
        session.stage() instanceof Session.Stage.Queued queued
            ? queued.offered()
            : Optional.empty();
    ticket.waits(asked).ifPresentOrElse(floor::waits, () -> floor.waitsNoLonger(ticket.session()));
  }
}
