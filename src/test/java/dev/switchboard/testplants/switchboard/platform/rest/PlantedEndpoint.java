package dev.switchboard.testplants.switchboard.platform.rest;

import dev.switchboard.testplants.switchboard.directory.user.PlantedUser;

/// The hall, knowing who stands on it.
public record PlantedEndpoint(PlantedUser user) {}
