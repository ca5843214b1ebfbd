package dev.switchboard.crm.lead;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.multifield.Multifields;
import dev.switchboard.crm.multifield.Owner;
import dev.switchboard.crm.multifield.RowChange;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.util.List;
import java.util.Optional;

/// The leads of a portal, for commands of every room. Every change tells a [LeadEvent].
public final class Leads {
  private static final String KIND = "crm.lead";
  private static final int MOST_ALIKE = 20;
  private static final String DIALOG_VALUE_TYPE = "OPENLINE";

  private final Work work;
  private final Rows<Lead> stored;
  private final UserId author;

  private Leads(Work work, UserId author) {
    this.work = work;
    this.stored = SqlLeads.in(work);
    this.author = author;
  }

  /// Changes are made in the name of the system.
  public static Leads in(Work work) {
    return new Leads(work, UserId.SYSTEM);
  }

  /// Changes are made in the name of `user`.
  public Leads by(UserId user) {
    return new Leads(work, user);
  }

  public LeadId add(NewLead lead) {
    return add(lead.change());
  }

  LeadId add(LeadChange change) {
    LeadId id = new LeadId(work.nextId(KIND));
    Multifields rows = Multifields.ofNew(work, owner(id));
    rows.apply(change.rows());
    stored.save(Lead.added(id, change.fields(), author, work.now()).reachedBy(rows));
    work.emit(new LeadEvent.LeadAdded(id, author));
    return id;
  }

  /// Answered from the lane's memory; a miss costs one indexed read.
  public Optional<Lead> find(LeadId id) {
    return stored.find(id.value());
  }

  public boolean exists(LeadId id) {
    return find(id).isPresent();
  }

  /// The newest lead in process that is reached like this, or else the newest of all.
  ///
  /// Costs one indexed query. Of very many that are reached alike only the newest are looked at.
  public Optional<LeadId> findByContact(Contact contact) {
    List<Lead> found =
        Multifields.owners(work, CrmType.LEAD, contact.type(), contact.value()).stream()
            .limit(MOST_ALIKE)
            .flatMap(id -> find(new LeadId(id)).stream())
            .toList();
    return found.stream()
        .filter(lead -> !lead.stage().isFinal())
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(Lead::id);
  }

  /// Ties a messenger, such as `imol|<USER_CODE>`, to a lead. Bound twice is bound once.
  ///
  /// @return false when there is no such lead
  public boolean bindIm(LeadId id, String value) {
    Optional<Lead> lead = find(id);
    lead.ifPresent(found -> {
      Multifields rows = Multifields.of(work, owner(id));
      if (!rows.has(MultifieldType.IM, value)) {
        rows.apply(List.of(new RowChange.Add(MultifieldType.IM, DIALOG_VALUE_TYPE, value)));
        save(found.changed(FieldValues.NONE, author, work.now()).reachedBy(rows));
      }
    });
    return lead.isPresent();
  }

  /// @return false when there is no such lead
  public boolean changeResponsible(LeadId id, UserId responsible) {
    Optional<Lead> lead = find(id);
    lead.filter(found -> !found.responsible().equals(responsible))
        .ifPresent(found -> {
          FieldValues patch =
              FieldValues.NONE.with(LeadFields.ASSIGNED_BY_ID, FieldValue.of(responsible.value()));
          save(found.changed(patch, author, work.now()));
        });
    return lead.isPresent();
  }

  /// What keeps `change` from being made, if anything does; else it is made.
  Optional<String> change(Lead lead, LeadChange change) {
    Lead next = lead.changed(change.fields(), author, work.now());
    if (change.rows().isEmpty()) {
      save(next);
      return Optional.empty();
    }
    Multifields rows = Multifields.of(work, owner(lead.id()));
    Optional<String> objection = rows.objections(change.rows()).findFirst();
    if (objection.isEmpty()) {
      rows.apply(change.rows());
      save(next.reachedBy(rows));
    }
    return objection;
  }

  void remove(Lead lead) {
    Multifields.of(work, owner(lead.id())).removeAll();
    stored.remove(lead);
    work.emit(new LeadEvent.LeadDeleted(lead.id(), author));
  }

  private void save(Lead next) {
    stored.save(next);
    work.emit(new LeadEvent.LeadUpdated(next.id(), author));
  }

  private static Owner owner(LeadId id) {
    return new Owner(CrmType.LEAD, id.value());
  }
}
