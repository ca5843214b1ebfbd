package dev.switchboard.testplants.switchboard.crm.two;

import dev.switchboard.testplants.switchboard.crm.one.PlantedThere;

/// The other half of a cycle.
public record PlantedBack(PlantedThere there) {}
