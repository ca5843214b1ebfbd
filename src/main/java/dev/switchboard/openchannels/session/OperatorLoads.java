package dev.switchboard.openchannels.session;

import dev.switchboard.platform.identity.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many open sessions each operator has, kept in the lane's memory so that finding the next
/// operator costs no read.
public final class OperatorLoads {
  private record Held(UserId operator, boolean answered) {}

  private final Map<Long, Held> sessions = new HashMap<>();
  private final Map<UserId, Integer> held = new HashMap<>();
  private final Map<UserId, Integer> answered = new HashMap<>();

  /// @param open every open session that an operator has
  OperatorLoads(List<Session> open) {
    open.forEach(this::note);
  }

  /// A session has changed.
  void note(Session session) {
    Held before = sessions.remove(session.id());
    if (before != null) {
      count(before, -1);
    }
    switch (session.stage()) {
      case Session.Stage.Queued queued ->
          queued.offered().ifPresent(operator -> add(session, new Held(operator, false)));
      case Session.Stage.Answered by -> add(session, new Held(by.by(), true));
      case Session.Stage.WithAgent _, Session.Stage.Closed _ -> {}
    }
  }

  private void add(Session session, Held now) {
    sessions.put(session.id(), now);
    count(now, 1);
  }

  private void count(Held whose, int by) {
    held.merge(whose.operator(), by, Integer::sum);
    if (whose.answered()) {
      answered.merge(whose.operator(), by, Integer::sum);
    }
  }

  /// Sessions that the operator answers or is asked to take.
  public int heldBy(UserId operator) {
    return held.getOrDefault(operator, 0);
  }

  /// Sessions that the operator answers.
  public int answeredBy(UserId operator) {
    return answered.getOrDefault(operator, 0);
  }
}
