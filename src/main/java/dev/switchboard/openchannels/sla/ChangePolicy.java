package dev.switchboard.openchannels.sla;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.Optional;

/// Makes, replaces or removes a policy. Sessions are timed by it from their next change on.
///
/// @param policy with id 0 is made
record ChangePolicy(SlaPolicy policy, boolean removed) implements Command<ChangePolicy.Outcome> {
  static final int MOST = 500;

  sealed interface Outcome {
    record Done(long id) implements Outcome {}

    record NoSuchPolicy() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Policies policies = Policies.in(work);
    if (policy.id() == 0) {
      return policies.size() >= MOST
          ? new Outcome.TooMany()
          : saved(work, work.nextId("sla_policy"), work.now());
    }
    Optional<SlaPolicy> known = policies.find(policy.id());
    if (known.isEmpty()) {
      return new Outcome.NoSuchPolicy();
    }
    if (removed) {
      policies.remove(work, known.get());
      return new Outcome.Done(policy.id());
    }
    return saved(work, policy.id(), known.get().createdAt());
  }

  private Outcome saved(Work work, long id, Instant created) {
    Policies.in(work)
        .save(
            work,
            new SlaPolicy(
                id,
                policy.name(),
                policy.line(),
                policy.urgency(),
                policy.times(),
                policy.warnPercent(),
                created,
                work.now()));
    return new Outcome.Done(id);
  }
}
