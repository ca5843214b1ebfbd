package dev.switchboard.crm.kind;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.item.Kind;
import dev.switchboard.crm.item.Pipeline;
import dev.switchboard.crm.status.Stages;
import dev.switchboard.platform.rest.RestError;
import java.util.Optional;

/// The kinds of items that there are.
public final class Kinds {
  public static final Kind LEAD =
      new Kind(
          CrmType.LEAD,
          LeadFields.ALL,
          LeadFields.DEFAULTS,
          Optional.of(new Pipeline(LeadFields.STATUS_ID, Stages.LEAD, LeadFields::arrival)),
          Kind.Absence.NOT_FOUND);

  public static final Kind DEAL =
      new Kind(
          CrmType.DEAL,
          DealFields.ALL,
          DealFields.DEFAULTS,
          Optional.of(new Pipeline(DealFields.STAGE_ID, Stages.DEAL, DealFields::arrival)),
          Kind.Absence.NOT_FOUND);

  /// Source: contract/methods/crm/crm.contact.update.json, crm.contact.delete.json.
  public static final Kind CONTACT =
      new Kind(
          CrmType.CONTACT,
          ContactFields.ALL,
          ContactFields.DEFAULTS,
          Optional.empty(),
          new Kind.Absence(
              RestError.plain("Contact is not found"),
              RestError.badRequest("ERROR_CORE", "Element not found")));

  /// Source: contract/methods/crm/crm.company.update.json, crm.company.delete.json.
  public static final Kind COMPANY =
      new Kind(
          CrmType.COMPANY,
          CompanyFields.ALL,
          CompanyFields.DEFAULTS,
          Optional.empty(),
          new Kind.Absence(
              RestError.plain("Company is not found"), RestError.plain("Company is not found")));

  private Kinds() {}

  public static Kind of(CrmType type) {
    return switch (type) {
      case LEAD -> LEAD;
      case DEAL -> DEAL;
      case CONTACT -> CONTACT;
      case COMPANY -> COMPANY;
    };
  }
}
