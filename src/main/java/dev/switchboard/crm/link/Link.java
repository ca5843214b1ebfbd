package dev.switchboard.crm.link;

/// One item belongs to another.
///
/// @param main was the owner's first when this was written; true only while the owner's column says
///   so, too
public record Link(long id, Relation relation, long owner, long target, long sort, boolean main) {}
