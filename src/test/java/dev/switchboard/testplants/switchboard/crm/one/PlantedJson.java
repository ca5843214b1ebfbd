package dev.switchboard.testplants.switchboard.crm.one;

import com.fasterxml.jackson.databind.JsonNode;

/// The Jackson before ours.
public record PlantedJson(JsonNode node) {}
