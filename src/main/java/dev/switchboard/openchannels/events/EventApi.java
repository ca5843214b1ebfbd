package dev.switchboard.openchannels.events;

import dev.switchboard.platform.openapi.Described;
import tools.jackson.databind.node.ObjectNode;

/// What handlers of events are sent, for the description of the server: the envelope that
/// [EventCarrier] puts around each.
final class EventApi {
  private EventApi() {}

  static Described described() {
    ObjectNode file = Described.read("events.json");
    ObjectNode webhooks = file.objectNode();
    KnownEvents.codes().forEach(code -> webhooks.set(code, event(file, code)));
    ObjectNode components = file.objectNode();
    components.set("schemas", file.get("schemas"));
    components.set("parameters", file.get("parameters"));
    return new Described("", file.objectNode(), webhooks, components);
  }

  private static ObjectNode event(ObjectNode file, String code) {
    ObjectNode item = (ObjectNode) file.get("event").deepCopy();
    ObjectNode operation = (ObjectNode) item.get("post");
    operation.put("operationId", code);
    operation.put("description", scopes(code));
    return item;
  }

  private static String scopes(String code) {
    return KnownEvents.find(code)
        .map(KnownEvents.Entry::scopes)
        .filter(scopes -> !scopes.isEmpty())
        .map(scopes ->
            "For applications with the scope "
                + String.join(" or ", scopes.stream().sorted().toList())
                + ".")
        .orElse("For every application.");
  }
}
