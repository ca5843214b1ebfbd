package dev.switchboard.testplants.switchboard.crm.one;

import java.sql.Connection;

/// JDBC outside of storage, though in a class that may use jOOQ.
public record SqlPlanted(Connection connection) {}
