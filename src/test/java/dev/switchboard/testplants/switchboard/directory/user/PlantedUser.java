package dev.switchboard.testplants.switchboard.directory.user;

import dev.switchboard.testplants.switchboard.crm.lead.PlantedLead;

/// The directory, knowing a room above it.
public record PlantedUser(PlantedLead lead) {}
