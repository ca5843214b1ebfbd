package dev.switchboard.crm.multifield;

import dev.switchboard.crm.access.CrmType;

/// The CRM object that a multifield belongs to.
public record Owner(CrmType type, long id) {}
