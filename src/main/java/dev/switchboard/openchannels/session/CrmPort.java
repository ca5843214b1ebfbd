package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;

/// What open lines need of the CRM. Bound by the composition root.
public interface CrmPort {
  /// What is known of a client of whom a lead is to be made.
  ///
  /// @param imol `imol|` and the user code, by which the CRM finds the dialog again
  record Client(String title, ClientCard card, String imol, String source, UserId responsible) {}

  /// Makes a lead, on the portal's lane.
  ///
  /// @return its id
  long addLead(Work work, Client client);

  /// Whether the CRM object exists and `user` may see it.
  boolean mayRead(Work work, String type, long id, UserId user);
}
