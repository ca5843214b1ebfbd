package dev.switchboard.openchannels.events;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fires the test event of an application, to its own handlers.
///
/// @param query what comes back in `data[QUERY]`
///
///   Source: contract/methods/basic/event.test.json, contract/events/ONAPPTEST.json
record FireTest(long application, JsonNode query) implements Command<Integer> {
  private static final String EVENT = "ONAPPTEST";

  /// @return 1
  @Override
  public Integer decide(Work work) {
    ObjectNode data = EventData.object();
    data.set("QUERY", query);
    data.put("LANGUAGE_ID", "en");
    Events.fire(work, Event.of(EVENT, data).onlyFor(application));
    return 1;
  }
}
