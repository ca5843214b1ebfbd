package dev.switchboard.crm.kind;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.link.Relation;
import dev.switchboard.platform.rest.RestError;

/// The links of items as a family of methods sees them: from their owner, or from what they lead
/// to.
///
/// @param backwards from what they lead to
/// @param mainByDefault one that is added becomes the first, unless the caller says no
/// @param notFound there is no such item
record LinkView(Relation relation, boolean backwards, boolean mainByDefault, RestError notFound) {
  private static final RestError ABSENT = RestError.plain("Not found.");

  static final LinkView OF_LEAD =
      new LinkView(
          Relation.LEAD_CONTACT,
          false,
          false,
          RestError.badRequest("NOT_FOUND", "Element not found"));
  static final LinkView OF_DEAL = new LinkView(Relation.DEAL_CONTACT, false, false, ABSENT);
  static final LinkView OF_CONTACT = new LinkView(Relation.CONTACT_COMPANY, false, true, ABSENT);
  static final LinkView OF_COMPANY = new LinkView(Relation.CONTACT_COMPANY, true, true, ABSENT);

  /// The kind of the item whose links they are.
  CrmType here() {
    return backwards ? relation.target() : relation.owner();
  }

  /// The kind of those that belong to it.
  CrmType there() {
    return backwards ? relation.owner() : relation.target();
  }

  /// By what name callers call them.
  String name() {
    return there().name() + "_ID";
  }

  /// Where an owner has the first of them.
  CrmField field() {
    return Kinds.field(relation.owner(), relation.field());
  }
}
