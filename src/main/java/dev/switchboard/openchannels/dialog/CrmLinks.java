package dev.switchboard.openchannels.dialog;

import java.util.Locale;

/// What a dialog is bound to in the CRM, by the ids there; 0: nothing of that kind.
public record CrmLinks(long lead, long company, long contact, long deal) {
  public static final CrmLinks NONE = new CrmLinks(0, 0, 0, 0);

  public boolean isBound() {
    return lead != 0 || company != 0 || contact != 0 || deal != 0;
  }

  /// Whether the client himself is there, not only what is dealt with.
  public boolean isPerson() {
    return lead != 0 || contact != 0;
  }

  /// The kind that stands for the rest: what is dealt with before who it is dealt with.
  public String kind() {
    if (lead != 0) {
      return "LEAD";
    }
    if (deal != 0) {
      return "DEAL";
    }
    if (contact != 0) {
      return "CONTACT";
    }
    return company != 0 ? "COMPANY" : "NONE";
  }

  /// The id of what stands for the rest.
  public long id() {
    return of(kind());
  }

  /// The id of one kind.
  ///
  /// @param kind in any case
  public long of(String kind) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "LEAD" -> lead;
      case "COMPANY" -> company;
      case "CONTACT" -> contact;
      case "DEAL" -> deal;
      default -> 0;
    };
  }

  /// These; where there is nothing of a kind, what `others` has.
  public CrmLinks orElse(CrmLinks others) {
    return new CrmLinks(
        lead == 0 ? others.lead : lead,
        company == 0 ? others.company : company,
        contact == 0 ? others.contact : contact,
        deal == 0 ? others.deal : deal);
  }

  public CrmLinks withLead(long id) {
    return new CrmLinks(id, company, contact, deal);
  }

  public CrmLinks withDeal(long id) {
    return new CrmLinks(lead, company, contact, id);
  }

  /// Source: spec/open-channels.md §1.3.
  public String text() {
    return "LEAD|" + lead + "|COMPANY|" + company + "|CONTACT|" + contact + "|DEAL|" + deal;
  }
}
