package dev.switchboard.openchannels.events;

import tools.jackson.databind.JsonNode;

/// An event on its way to one handler: what a retry repeats as it is.
///
/// @param ts when it happened, Unix seconds
/// @param user whose token travels with it, 0: none
record QueuedEvent(
    long handler, long application, String event, JsonNode data, long ts, long user) {}
