package dev.switchboard.testplants.switchboard.openchannels.line;

import dev.switchboard.testplants.switchboard.crm.lead.PlantedLead;

/// A room that knows another.
public record PlantedLine(PlantedLead lead) {}
