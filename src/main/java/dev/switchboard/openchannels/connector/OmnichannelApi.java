package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.openapi.Described;
import tools.jackson.databind.node.ObjectNode;

/// The webhooks of Omnichannel for the description of the server: what [OmnichannelInput] reads and
/// what [OmnichannelOut] writes.
final class OmnichannelApi {
  private OmnichannelApi() {}

  static Described described() {
    ObjectNode file = Described.read("omnichannel.json");
    ObjectNode components = file.objectNode();
    components.set("schemas", file.get("schemas"));
    return new Described(
        OmnichannelWebhook.SERVER,
        (ObjectNode) file.get("paths"),
        (ObjectNode) file.get("webhooks"),
        components);
  }
}
