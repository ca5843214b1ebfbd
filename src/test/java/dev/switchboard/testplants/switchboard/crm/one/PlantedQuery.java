package dev.switchboard.testplants.switchboard.crm.one;

import org.jooq.Condition;

/// jOOQ in a class that is not named for it.
public record PlantedQuery(Condition condition) {}
