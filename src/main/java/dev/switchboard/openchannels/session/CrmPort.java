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

/// What open lines need of the CRM, on the portal's lane. Bound by the composition root.
public interface CrmPort {
  /// What is known of a client.
  ///
  /// @param imol `imol|` and the user code, by which the CRM finds the dialog again
  /// @param channel through which he writes
  record Client(String title, ClientCard card, String imol, String channel) {
    static Client of(Dialog dialog) {
      return new Client(dialog.title(), dialog.card(), "imol|" + dialog.code(), dialog.connector());
    }
  }

  /// What is to be made for a client.
  ///
  /// @param again a client whose deals are all closed gets a new one
  /// @param stage it begins in; one that there is not: the first
  /// @param source where it is to come from, `create` for the usual one
  /// @param responsible for what is made
  /// @param by who makes it
  record Wish(
      CrmCreate what, boolean again, String stage, String source, UserId responsible, UserId by) {}

  /// One piece of work, as the CRM notes it.
  ///
  /// @param operator who does it, [UserId#SYSTEM] as long as nobody does
  record Episode(long session, String title, boolean incoming, UserId operator) {}

  /// How an object of the CRM looks to somebody.
  enum Sight {
    ABSENT,
    HIDDEN,
    OPEN
  }

  /// Asked outside of the lane, of what is committed.
  ///
  /// @param kind `lead`, `deal`, `contact` or `company`
  Sight sight(PortalId portal, String kind, long id, UserId user);

  /// Whether the dialog is with one person, whom a CRM can know.
  boolean isPersonal(Dialog dialog);

  /// What is reached like the client: by the dialog, the phone, the e-mail address.
  CrmLinks find(Work work, Client client);

  /// What is reached by any of these.
  CrmLinks find(Work work, Contacts contacts);

  /// Adds to the person what the CRM does not know of him yet.
  ///
  /// @return what it did not know
  List<String> learn(Work work, CrmLinks links, Contacts contacts);

  /// What of `links` is still there and not done with; a contact may have a newer deal.
  CrmLinks current(Work work, CrmLinks links);

  /// What there is after `wish` came true: it makes nothing that is there already.
  CrmLinks create(Work work, Client client, CrmLinks known, Wish wish);

  /// Who is responsible for the client, unless only the server itself said so.
  Optional<UserId> responsible(Work work, CrmLinks links);

  /// Makes somebody responsible for all of it.
  void entrust(Work work, CrmLinks links, UserId to, UserId by);

  /// Whoever answers becomes responsible for what the server made by itself.
  void adopt(Work work, CrmLinks links, UserId operator);

  void began(Work work, CrmLinks links, Episode episode);

  void ended(Work work, CrmLinks links, Episode episode);

  /// Whether the CRM object exists and `user` may see it.
  ///
  /// @param type `lead`, `deal`, `contact` or `company`
  boolean mayRead(Work work, String type, long id, UserId user);
}
