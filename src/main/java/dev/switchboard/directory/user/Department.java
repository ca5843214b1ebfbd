package dev.switchboard.directory.user;

import org.jspecify.annotations.Nullable;

/// A part of the company.
///
/// @param parent null: the company itself
public record Department(long id, String name, @Nullable Long parent) {}
