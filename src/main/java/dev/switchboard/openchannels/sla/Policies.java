package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The policies of a portal, kept in the lane's memory.
final class Policies {
  private final List<SlaPolicy> all;

  private Policies(List<SlaPolicy> all) {
    this.all = new ArrayList<>(all);
  }

  static Policies in(Work work) {
    return work.memo(Policies.class, "", () -> new Policies(SqlSla.policies(work)));
  }

  Optional<SlaPolicy> of(Session session) {
    return all.isEmpty() ? Optional.empty() : SlaPolicy.of(all, session);
  }

  Optional<SlaPolicy> find(long id) {
    return all.stream().filter(policy -> policy.id() == id).findFirst();
  }

  int size() {
    return all.size();
  }

  void save(Work work, SlaPolicy policy) {
    SqlSla.save(work, policy);
    all.removeIf(known -> known.id() == policy.id());
    all.add(policy);
  }

  void remove(Work work, SlaPolicy policy) {
    SqlSla.remove(work, policy);
    all.removeIf(known -> known.id() == policy.id());
  }
}
