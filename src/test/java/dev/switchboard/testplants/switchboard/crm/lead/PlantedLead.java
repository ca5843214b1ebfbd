package dev.switchboard.testplants.switchboard.crm.lead;

import dev.switchboard.testplants.switchboard.agents.agent.PlantedAgent;

/// A room that knows another.
public record PlantedLead(PlantedAgent agent) {}
