package dev.switchboard.openchannels.routing;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tickets of a portal, and whose turn it was when, as a command sees them.
public interface Tickets {
  static Tickets in(Work work) {
    return new SqlTickets(work);
  }

  /// The ticket of a session as committed.
  static Optional<Ticket> read(Database database, PortalId portal, long session) {
    return SqlTickets.read(database, portal, session);
  }

  /// The place of a waiting session in the queue of its line, from 1, as committed.
  static long place(Database database, PortalId portal, Ticket ticket) {
    return SqlTickets.place(database, portal, ticket);
  }

  Optional<Ticket> find(long session);

  /// Every ticket in the queue. Costs one query.
  List<Ticket> waiting();

  void save(Ticket ticket);

  /// When each operator was given a dialog last. Costs one query.
  Map<UserId, Instant> turns();

  /// Somebody is given a dialog.
  void given(UserId user);
}
