package dev.switchboard.testplants.switchboard.agents.agent;

import dev.switchboard.testplants.switchboard.openchannels.line.PlantedLine;

/// A room that knows another.
public record PlantedAgent(PlantedLine line) {}
