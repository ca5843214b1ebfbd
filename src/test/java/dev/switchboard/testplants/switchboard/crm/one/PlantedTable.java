package dev.switchboard.testplants.switchboard.crm.one;

import dev.switchboard.gen.tables.Lead;

/// A generated class in a class that is not named for it.
public record PlantedTable(Lead table) {}
