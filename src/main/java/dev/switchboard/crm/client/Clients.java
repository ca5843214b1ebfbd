package dev.switchboard.crm.client;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.item.Address;
import dev.switchboard.crm.item.CommonFields;
import dev.switchboard.crm.item.Item;
import dev.switchboard.crm.item.Items;
import dev.switchboard.crm.item.NewItem;
import dev.switchboard.crm.kind.Kinds;
import dev.switchboard.crm.multifield.Multifields;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// The clients of a portal, as the CRM knows them, for commands of every room.
public final class Clients {
  private static final int MOST_ALIKE = 20;
  private static final CrmField DEAL_CONTACT = Kinds.field(CrmType.DEAL, "CONTACT_ID");
  private static final CrmField DEAL_COMPANY = Kinds.field(CrmType.DEAL, "COMPANY_ID");
  private static final CrmField CONTACT_COMPANY = Kinds.field(CrmType.CONTACT, "COMPANY_ID");

  private final Work work;

  private Clients(Work work) {
    this.work = work;
  }

  public static Clients in(Work work) {
    return new Clients(work);
  }

  /// What is reached at any of `addresses`, an earlier one counting more. An empty one is passed
  /// over, any other costs one question.
  public Known find(List<Address> addresses) {
    Known known = Known.NOTHING;
    for (Address address : addresses) {
      if (address.isUsable()) {
        known = completed(known, Multifields.reached(work, address.type(), address.value()));
      }
    }
    return withDeal(withCompany(known));
  }

  private Known completed(Known known, List<ItemId> reached) {
    Known next = known;
    for (ItemId item : reached.stream().limit(MOST_ALIKE).toList()) {
      if (!next.has(item.type())
          && items(item.type()).find(item).filter(Clients::counts).isPresent()) {
        next = next.with(item);
      }
    }
    return next;
  }

  /// A lead that came to its end says nothing about who writes now.
  private static boolean counts(Item item) {
    return item.type() != CrmType.LEAD || !item.isClosed();
  }

  /// What is still there; a closed deal gives way to one in process.
  public Known current(Known known) {
    Known next = Known.NOTHING;
    for (ItemId item : known.items()) {
      next = exists(item) ? next.with(item) : next;
    }
    return isOpen(next, CrmType.DEAL) ? next : withDeal(next);
  }

  private Known withCompany(Known known) {
    return known.has(CrmType.COMPANY)
        ? known
        : known
            .item(CrmType.CONTACT)
            .flatMap(contact -> items(CrmType.CONTACT).find(contact))
            .map(contact -> known.with(CrmType.COMPANY, contact.number(CONTACT_COMPANY)))
            .filter(next -> next.item(CrmType.COMPANY).filter(this::exists).isPresent())
            .orElse(known);
  }

  private Known withDeal(Known known) {
    return known
        .item(CrmType.CONTACT)
        .flatMap(contact -> openDeal(DEAL_CONTACT, contact))
        .or(() -> known.item(CrmType.COMPANY).flatMap(company -> openDeal(DEAL_COMPANY, company)))
        .map(deal -> known.with(deal.id()))
        .orElse(known);
  }

  private Optional<Item> openDeal(CrmField field, ItemId owner) {
    return items(CrmType.DEAL).newest(field, owner.id(), MOST_ALIKE).stream()
        .filter(deal -> !deal.isClosed())
        .findFirst();
  }

  public boolean exists(ItemId item) {
    return items(item.type()).exists(item);
  }

  /// Has an item of this kind that is not at its end.
  public boolean isOpen(Known known, CrmType type) {
    return known
        .item(type)
        .flatMap(id -> items(type).find(id))
        .filter(item -> !item.isClosed())
        .isPresent();
  }

  /// Makes a lead of a client.
  public Known addLead(Known known, NewItem client, UserId by) {
    return known.with(items(CrmType.LEAD).by(by).add(client));
  }

  /// Makes a contact of a client whom nobody knows.
  public Known addContact(Known known, NewItem client, UserId by) {
    return known.with(items(CrmType.CONTACT).by(by).add(client));
  }

  /// Begins a deal with what is known of a client.
  public Known addDeal(Known known, NewItem deal, UserId by) {
    NewItem linked =
        deal.with(DEAL_CONTACT, reference(known, CrmType.CONTACT))
            .with(DEAL_COMPANY, reference(known, CrmType.COMPANY));
    return known.with(items(CrmType.DEAL).by(by).add(linked));
  }

  /// Deletes the person, with what was noted about him. Companies stay, and deals, which are
  /// somebody's books.
  public void forget(Known known, UserId by) {
    for (CrmType type : List.of(CrmType.LEAD, CrmType.CONTACT)) {
      Items items = items(type).by(by);
      known
          .item(type)
          .flatMap(items::find)
          .ifPresent(person -> {
            Conversations.in(work).forget(person.id(), by);
            items.remove(person);
          });
    }
  }

  private static FieldValue reference(Known known, CrmType type) {
    return known.has(type) ? FieldValue.of(known.id(type)) : FieldValue.EMPTY;
  }

  /// Adds a way to reach a client to the item that stands for the person.
  public void learn(Known known, Address address) {
    person(known).ifPresent(item -> items(item.type()).bind(item, address));
  }

  /// Gives the person a name, unless it has one.
  ///
  /// @param named title and name
  public void introduce(Known known, NewItem named) {
    person(known)
        .flatMap(item -> items(item.type()).find(item))
        .filter(item -> item.text(CommonFields.NAME).isBlank())
        .ifPresent(item -> items(item.id().type()).change(item, named));
  }

  /// The same, unless a person of these is reached like that already.
  ///
  /// @return whether it was news
  public boolean learns(Known known, Address address) {
    Optional<ItemId> person = person(known);
    boolean news =
        address.isUsable()
            && person
                .filter(
                    item -> !Multifields.of(work, item).reaches(address.type(), address.value()))
                .isPresent();
    if (news) {
      learn(known, address);
    }
    return news;
  }

  private static Optional<ItemId> person(Known known) {
    return known
        .item(CrmType.CONTACT)
        .or(() -> known.item(CrmType.LEAD))
        .or(() -> known.item(CrmType.COMPANY));
  }

  /// Who is responsible for the item that says most about what is to be done.
  public Optional<UserId> responsible(Known known) {
    return known.items().stream()
        .flatMap(item -> items(item.type()).find(item).stream())
        .filter(item -> !isUnattended(item))
        .map(Item::responsible)
        .findFirst();
  }

  /// Made by the server itself, and nobody has had a hand in it.
  private static boolean isUnattended(Item item) {
    return item.number(CommonFields.CREATED_BY_ID) == UserId.SYSTEM.value()
        && item.number(CommonFields.MODIFY_BY_ID) == UserId.SYSTEM.value();
  }

  public void entrust(Known known, UserId to, UserId by) {
    known.items().forEach(item -> items(item.type()).by(by).changeResponsible(item, to));
  }

  /// Whoever answers first becomes responsible for what the server has made by itself.
  public void adopt(Known known, UserId operator) {
    known.items().stream()
        .flatMap(item -> items(item.type()).find(item).stream())
        .filter(Clients::isUnattended)
        .forEach(item -> items(item.type()).by(operator).adopt(item));
  }

  private Items items(CrmType type) {
    return Items.in(work, Kinds.of(type));
  }
}
