package dev.switchboard.testplants.switchboard.crm.one;

/// Neither final nor meant to be extended.
public class PlantedOpen {}
