package dev.switchboard.testplants.switchboard.crm.one;

import dev.switchboard.testplants.switchboard.crm.two.PlantedBack;

/// One half of a cycle.
public record PlantedThere(PlantedBack back) {}
