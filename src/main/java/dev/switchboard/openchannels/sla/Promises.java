package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// What became of the promises made to a client, for those who count.
public final class Promises {
  private Promises() {}

  /// Whether everything that a policy promises in this session was kept so far; empty when nothing
  /// was promised.
  public static Optional<Boolean> kept(Work work, Session session) {
    boolean promised =
        Policies.in(work).of(session).filter(policy -> !policy.times().isEmpty()).isPresent();
    return SqlSla.find(work, session.id())
        .filter(watch -> promised || !watch.missed().isEmpty())
        .map(watch -> watch.missed().isEmpty());
  }
}
