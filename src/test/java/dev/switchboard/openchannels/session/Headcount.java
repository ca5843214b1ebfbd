package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.presence.Presences;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who has how much and who is free, at one moment: counted once, from the sessions and the rows,
/// for all the questions of that moment.
final class Headcount {
  /// What one person has.
  ///
  /// @param held with what is offered, without what is closing
  private static final class Load {
    private int answered;
    private int held;
    private int all;
  }

  private static final Load NOTHING = new Load();

  private final Work work;
  private final List<UserId> department;
  private final Map<UserId, Load> loads = new HashMap<>();
  private final Map<LineId, Line> lines = new HashMap<>();
  private final Map<LineId, Set<UserId>> teams = new HashMap<>();
  private final Map<UserId, Boolean> there = new HashMap<>();
  private final Map<UserId, Boolean> employed = new HashMap<>();

  Headcount(Work work, Collection<Session> open, List<UserId> department) {
    this.work = work;
    this.department = department;
    open.forEach(this::count);
  }

  private void count(Session session) {
    Optional<UserId> holder = session.holder();
    if (holder.isEmpty() || session.stage() instanceof Session.Stage.WithAgent) {
      return;
    }
    Load load = loads.computeIfAbsent(holder.get(), _ -> new Load());
    load.all++;
    if (!session.isClosing()) {
      load.held++;
      load.answered += session.isAnsweredBy(holder.get()) ? 1 : 0;
    }
  }

  Line line(LineId line) {
    return lines.computeIfAbsent(line, id -> Lines.in(work).find(id).orElseThrow());
  }

  /// How many somebody answers or is asked to take.
  int held(UserId user) {
    return loads.getOrDefault(user, NOTHING).held;
  }

  private int counted(Line line, UserId user) {
    Load load = loads.getOrDefault(user, NOTHING);
    return switch (line.typeMaxChat()) {
      case ANSWERED -> load.answered;
      case ANSWERED_NEW -> load.held;
      case CLOSED -> load.all;
    };
  }

  /// Before he was asked for one more.
  boolean hadRoom(Line line, UserId user) {
    int one = line.typeMaxChat() == ChatsCounted.ANSWERED ? 0 : 1;
    return line.maxChat() == 0 || counted(line, user) - one < line.maxChat();
  }

  /// Is of the line, and there if that matters.
  boolean mayBeAsked(Line line, UserId user) {
    return team(line).contains(user) && (!line.checkAvailable() || isThere(user));
  }

  /// Those of the line who may be asked for one more.
  List<UserId> free(Line line) {
    List<UserId> free = new ArrayList<>();
    for (UserId user : team(line)) {
      boolean room = line.maxChat() == 0 || counted(line, user) < line.maxChat();
      if (room && mayBeAsked(line, user)) {
        free.add(user);
      }
    }
    return free;
  }

  private Set<UserId> team(Line line) {
    return teams.computeIfAbsent(line.id(), _ -> teamOf(line));
  }

  private Set<UserId> teamOf(Line line) {
    Set<UserId> team = new HashSet<>();
    for (QueueEntry entry : line.queue()) {
      switch (entry) {
        case QueueEntry.User user -> team.add(user.user());
        case QueueEntry.Department _ -> team.addAll(department);
      }
    }
    team.removeIf(user -> !isEmployed(user));
    return team;
  }

  private boolean isEmployed(UserId user) {
    return employed.computeIfAbsent(user, id -> Rights.in(work).role(id) != Role.NONE);
  }

  private boolean isThere(UserId user) {
    return there.computeIfAbsent(
        user,
        id -> {
          Optional<Presence> presence = Presences.in(work).find(id);
          return presence.isEmpty() || presence.get().state().takesDialogs();
        });
  }
}
