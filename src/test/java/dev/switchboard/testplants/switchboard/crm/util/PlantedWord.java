package dev.switchboard.testplants.switchboard.crm.util;

public final class PlantedWord {}
