package dev.switchboard.directory.user;

/// What somebody may: his role, and what it allows.
///
/// @param role `NONE` for whoever is dismissed or no employee
public record Staff(Role role, Grants grants) {}
