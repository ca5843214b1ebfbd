package dev.switchboard.crm.link;

import dev.switchboard.crm.access.CrmType;
import java.util.Arrays;
import java.util.Optional;

/// Which kind of items may have several of which other.
public enum Relation {
  LEAD_CONTACT(CrmType.LEAD, CrmType.CONTACT),
  DEAL_CONTACT(CrmType.DEAL, CrmType.CONTACT),
  CONTACT_COMPANY(CrmType.CONTACT, CrmType.COMPANY);

  private final CrmType owner;
  private final CrmType target;

  Relation(CrmType owner, CrmType target) {
    this.owner = owner;
    this.target = target;
  }

  /// Whose items have a column for the first of them.
  public CrmType owner() {
    return owner;
  }

  public CrmType target() {
    return target;
  }

  /// The name of that column's field.
  public String field() {
    return target.name() + "_ID";
  }

  public static Optional<Relation> of(CrmType owner) {
    return Arrays.stream(values()).filter(each -> each.owner == owner).findFirst();
  }
}
