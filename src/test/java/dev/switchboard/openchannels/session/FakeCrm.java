package dev.switchboard.openchannels.session;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A CRM that keeps its leads in memory and hides them from some.
final class FakeCrm implements CrmPort {
  final List<Client> leads = new CopyOnWriteArrayList<>();
  private final Set<UserId> shutOut = ConcurrentHashMap.newKeySet();

  void shutOut(UserId user) {
    shutOut.add(user);
  }

  @Override
  public long addLead(Work work, Client client) {
    leads.add(client);
    return leads.size();
  }

  @Override
  public boolean mayRead(Work work, String type, long id, UserId user) {
    boolean exists = type.equals("lead") ? id <= leads.size() : id < 100;
    return exists && !shutOut.contains(user);
  }
}
