package dev.switchboard.testplants.switchboard.platform.rest;

import dev.switchboard.testplants.switchboard.app.top.PlantedTop;

/// What uses the composition root.
public record PlantedStarter(PlantedTop top) {}
