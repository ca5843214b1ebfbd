package dev.switchboard.directory.application;

/// Something that an application keeps here for itself.
///
/// @param user whose it is; 0: the application's own
/// @param body JSON
record Option(long application, long user, String name, String body) {}
