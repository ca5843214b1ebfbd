package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.openapi.Described;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The webhooks of Omnichannel for the description of the server: what [OmnichannelInput] and
/// [QuestionInput] read and what [OmnichannelOut] writes.
final class OmnichannelApi {
  private OmnichannelApi() {}

  static List<Described> described() {
    ObjectNode file = Described.read("omnichannel.json");
    ObjectNode components = file.objectNode();
    components.set("schemas", file.get("schemas"));
    return List.of(
        new Described(
            OmnichannelWebhook.SERVER,
            (ObjectNode) file.get("paths"),
            (ObjectNode) file.get("webhooks"),
            components),
        new Described(
            OmnichannelWebhook.ASKING_SERVER,
            (ObjectNode) file.get("asking"),
            file.objectNode(),
            file.objectNode()));
  }
}
