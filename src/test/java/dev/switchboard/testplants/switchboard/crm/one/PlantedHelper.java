package dev.switchboard.testplants.switchboard.crm.one;

public final class PlantedHelper {}
