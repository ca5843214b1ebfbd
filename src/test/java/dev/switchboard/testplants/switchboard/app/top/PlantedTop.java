package dev.switchboard.testplants.switchboard.app.top;

public final class PlantedTop {}
