package dev.switchboard.app;

import dev.switchboard.crm.access.Action;
import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.client.Clients;
import dev.switchboard.crm.client.Conversations;
import dev.switchboard.crm.client.Known;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.item.Address;
import dev.switchboard.crm.item.ItemView;
import dev.switchboard.crm.item.Items;
import dev.switchboard.crm.item.NewItem;
import dev.switchboard.crm.kind.Kinds;
import dev.switchboard.crm.status.Stages;
import dev.switchboard.openchannels.connector.Connectors;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.session.Contacts;
import dev.switchboard.openchannels.session.CrmPort;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What open lines ask of the CRM, answered by its items.
record CrmBinding(CrmRights rights, ItemView items) implements CrmPort {
  private static final String USUAL_SOURCE = "OTHER";
  private static final CrmField LEAD_STAGE = Kinds.field(CrmType.LEAD, "STATUS_ID");
  private static final CrmField DEAL_STAGE = Kinds.field(CrmType.DEAL, "STAGE_ID");

  @Override
  public Sight sight(PortalId portal, String kind, long id, UserId user) {
    CrmType type = CrmType.named(kind).orElseThrow();
    Extent extent = rights.extent(portal, user, type, Action.READ);
    return items
        .responsible(portal, Kinds.of(type), id)
        .map(responsible -> extent.covers(responsible) ? Sight.OPEN : Sight.HIDDEN)
        .orElse(extent.isNothing() ? Sight.HIDDEN : Sight.ABSENT);
  }

  @Override
  public boolean isPersonal(Dialog dialog) {
    return !Connectors.isGroup(dialog.place());
  }

  @Override
  public CrmLinks find(Work work, Client client) {
    Clients clients = Clients.in(work);
    Address dialog = new Address.Messenger(client.imol());
    Known known = clients.find(addresses(client));
    if (!known.items().isEmpty()) {
      clients.learn(known, dialog);
    }
    return links(known);
  }

  /// The dialog itself is the surest.
  private static List<Address> addresses(Client client) {
    return List.of(
        new Address.Messenger(client.imol()),
        new Address.Phone(client.card().phone()),
        new Address.Email(client.card().email()));
  }

  @Override
  public CrmLinks find(Work work, Contacts contacts) {
    return links(Clients.in(work).find(addresses(contacts)));
  }

  private static List<Address> addresses(Contacts contacts) {
    return Stream.<Address>concat(
            contacts.phones().stream().map(Address.Phone::new),
            contacts.emails().stream().map(Address.Email::new))
        .toList();
  }

  @Override
  public List<String> learn(Work work, CrmLinks links, Contacts contacts) {
    Clients clients = Clients.in(work);
    return addresses(contacts).stream()
        .filter(address -> clients.learns(known(links), address))
        .map(Address::value)
        .toList();
  }

  @Override
  public void introduce(Work work, CrmLinks links, String title, ClientCard card) {
    NewItem named = NewItem.PLAIN.named(card.name(), card.lastName());
    Clients.in(work).introduce(known(links), links.contact() == 0 ? named.titled(title) : named);
  }

  @Override
  public CrmLinks current(Work work, CrmLinks links) {
    return links(Clients.in(work).current(known(links)));
  }

  @Override
  public CrmLinks create(Work work, Client client, CrmLinks links, Wish wish) {
    Clients clients = Clients.in(work);
    Known known = known(links);
    return switch (wish.what()) {
      case NONE -> links;
      case LEAD ->
          isStranger(clients, known)
              ? links(
                  clients.addLead(
                      known,
                      person(client, wish).with(LEAD_STAGE, begins(Stages.LEAD, wish)),
                      wish.by()))
              : links;
      case DEAL -> links(withDeal(clients, known, client, wish));
    };
  }

  /// Nobody knows him, or all that is known is a lead that came to its end.
  private static boolean isStranger(Clients clients, Known known) {
    return !known.has(CrmType.CONTACT)
        && !known.has(CrmType.COMPANY)
        && !clients.isOpen(known, CrmType.LEAD);
  }

  private static Known withDeal(Clients clients, Known known, Client client, Wish wish) {
    boolean stranger = isStranger(clients, known);
    boolean busy = clients.isOpen(known, CrmType.LEAD) || clients.isOpen(known, CrmType.DEAL);
    if (busy || (!stranger && !wish.again())) {
      return known;
    }
    Known person = stranger ? clients.addContact(known, person(client, wish), wish.by()) : known;
    NewItem deal =
        described(NewItem.PLAIN.titled(client.title()), client, wish)
            .with(DEAL_STAGE, begins(Stages.DEAL, wish));
    return clients.addDeal(person, deal, wish.by());
  }

  /// What is at its end does not begin there.
  private static String begins(Stages stages, Wish wish) {
    return stages
        .find(wish.stage())
        .filter(stage -> !stage.isFinal())
        .orElse(stages.first())
        .code();
  }

  private static NewItem person(Client client, Wish wish) {
    ClientCard card = client.card();
    NewItem named =
        NewItem.PLAIN
            .titled(client.title())
            .named(card.name().isEmpty() ? card.login() : card.name(), card.lastName());
    NewItem reached = described(named, client, wish);
    for (Address address : addresses(client)) {
      reached = reached.reachedAt(address);
    }
    return reached;
  }

  private static NewItem described(NewItem item, Client client, Wish wish) {
    String source = wish.source().equals("create") ? USUAL_SOURCE : wish.source();
    return item.from(source, "Open line: " + client.channel()).assignedTo(wish.responsible());
  }

  @Override
  public Optional<UserId> responsible(Work work, CrmLinks links) {
    return Clients.in(work).responsible(known(links));
  }

  @Override
  public void entrust(Work work, CrmLinks links, UserId to, UserId by) {
    Clients.in(work).entrust(known(links), to, by);
  }

  @Override
  public void adopt(Work work, CrmLinks links, UserId operator) {
    Clients.in(work).adopt(known(links), operator);
  }

  @Override
  public void began(Work work, CrmLinks links, Episode episode) {
    UserId who =
        episode.operator().equals(UserId.SYSTEM)
            ? responsible(work, links).orElse(UserId.SYSTEM)
            : episode.operator();
    known(links).items().stream()
        .findFirst()
        .ifPresent(item ->
            Conversations.in(work)
                .begin(item, episode.session(), episode.title(), episode.incoming(), who));
  }

  @Override
  public void ended(Work work, CrmLinks links, Episode episode) {
    Conversations.in(work).end(episode.session(), episode.operator());
  }

  @Override
  public boolean mayRead(Work work, String type, long id, UserId user) {
    return id > 0
        && CrmType.named(type)
            .filter(kind -> kind != CrmType.ACTIVITY)
            .flatMap(kind -> Items.in(work, Kinds.of(kind)).find(new ItemId(kind, id)))
            .filter(item -> rights.extent(work, user, Action.READ).covers(item.responsible()))
            .isPresent();
  }

  static Known known(CrmLinks links) {
    return Known.NOTHING
        .with(CrmType.LEAD, links.lead())
        .with(CrmType.COMPANY, links.company())
        .with(CrmType.CONTACT, links.contact())
        .with(CrmType.DEAL, links.deal());
  }

  private static CrmLinks links(Known known) {
    return new CrmLinks(
        known.id(CrmType.LEAD),
        known.id(CrmType.COMPANY),
        known.id(CrmType.CONTACT),
        known.id(CrmType.DEAL));
  }
}
