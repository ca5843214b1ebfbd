package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.CrmCreate;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A CRM that keeps its leads in memory and hides them from some.
public final class FakeCrm implements CrmPort {
  final List<Client> leads = new CopyOnWriteArrayList<>();
  private final Set<UserId> shutOut = ConcurrentHashMap.newKeySet();

  void shutOut(UserId user) {
    shutOut.add(user);
  }

  @Override
  public Sight sight(PortalId portal, String kind, long id, UserId user) {
    return shutOut.contains(user) ? Sight.HIDDEN : Sight.OPEN;
  }

  @Override
  public boolean isPersonal(Dialog dialog) {
    return true;
  }

  @Override
  public CrmLinks find(Work work, Client client) {
    return CrmLinks.NONE;
  }

  @Override
  public CrmLinks find(Work work, Contacts contacts) {
    return CrmLinks.NONE;
  }

  @Override
  public List<String> learn(Work work, CrmLinks links, Contacts contacts) {
    return contacts.all();
  }

  @Override
  public void introduce(Work work, CrmLinks links, String title, ClientCard card) {}

  @Override
  public CrmLinks current(Work work, CrmLinks links) {
    return links;
  }

  @Override
  public CrmLinks create(Work work, Client client, CrmLinks known, Wish wish) {
    if (wish.what() == CrmCreate.LEAD && known.lead() == 0) {
      leads.add(client);
      return known.withLead(leads.size());
    }
    return known;
  }

  @Override
  public Optional<UserId> responsible(Work work, CrmLinks links) {
    return Optional.empty();
  }

  @Override
  public void entrust(Work work, CrmLinks links, UserId to, UserId by) {}

  @Override
  public void adopt(Work work, CrmLinks links, UserId operator) {}

  @Override
  public void began(Work work, CrmLinks links, Episode episode) {}

  @Override
  public void ended(Work work, CrmLinks links, Episode episode) {}

  @Override
  public boolean mayRead(Work work, String type, long id, UserId user) {
    boolean exists = type.equals("lead") ? id <= leads.size() : id < 100;
    return exists && !shutOut.contains(user);
  }
}
