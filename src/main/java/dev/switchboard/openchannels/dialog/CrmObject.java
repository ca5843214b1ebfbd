package dev.switchboard.openchannels.dialog;

/// An item of the CRM, as open lines name it.
///
/// @param kind `lead`, `deal`, `company` or `contact`
public record CrmObject(String kind, long id) {}
