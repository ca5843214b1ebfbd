package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Params;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What an application says of the channel that it registers.
///
/// Source: contract/methods/imopenlines/imconnector.register.json
final class RegistrationForm {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_URL = 2000;
  private static final int LARGEST_ICONS = 200_000;

  private final Params params;

  RegistrationForm(Params params) {
    this.params = params;
  }

  /// The documented refusal, if something is wrong.
  Optional<Map<String, Object>> objection() {
    if (text("ID").isEmpty()) {
      return refused("CONNECTOR_ID_REQUIRED", "Connector ID is not specified");
    }
    if (text("ID").contains(".")) {
      return refused(
          "APPLICATION_REGISTRATION_ERROR_POINT",
          "Application registration error. Using a dot in the connector identifier is not allowed");
    }
    if (text("NAME").isEmpty()) {
      return refused("NAME_REQUIRED", "Connector name is not specified");
    }
    if (!hasImage("ICON")) {
      return refused("ICON_REQUIRED", "Connector icon is not specified");
    }
    if (text("PLACEMENT_HANDLER").isEmpty()) {
      return refused("NO_PLACEMENT_HANDLER", "Failed to get embedding handler URL");
    }
    return isSound()
        ? Optional.empty()
        : refused("GENERAL_CONNECTOR_REGISTRATION_ERROR", "General connector registration error");
  }

  private static Optional<Map<String, Object>> refused(String error, String description) {
    return Optional.of(InResult.refused(error, description));
  }

  private boolean isSound() {
    return code().matches("[0-9a-z_]{1,64}")
        && text("NAME").length() <= LONGEST_NAME
        && text("PLACEMENT_HANDLER").length() <= LONGEST_URL
        && MessageReader.isWebAddress(text("PLACEMENT_HANDLER"))
        && icons().length() <= LARGEST_ICONS
        && isImage("ICON")
        && (params.value("ICON_DISABLED").isEmpty() || isImage("ICON_DISABLED"));
  }

  String code() {
    return text("ID").toLowerCase(Locale.ROOT);
  }

  RegisterConnector command(long application) {
    return new RegisterConnector(
        code(), application, text("NAME"), text("PLACEMENT_HANDLER"), icons(), flags());
  }

  private Connector.Flags flags() {
    return new Connector.Flags(
        params.flag("DEL_EXTERNAL_MESSAGES", true),
        params.flag("EDIT_INTERNAL_MESSAGES", true),
        params.flag("DEL_INTERNAL_MESSAGES", true),
        params.flag("NEWSLETTER", true),
        params.flag("NEED_SYSTEM_MESSAGES", true),
        params.flag("NEED_SIGNATURE", true),
        params.flag("CHAT_GROUP", false));
  }

  private String icons() {
    Map<String, JsonNode> icons = new LinkedHashMap<>();
    for (String name : List.of("ICON", "ICON_DISABLED")) {
      params.value(name).ifPresent(icon -> icons.put(name, icon));
    }
    return Json.write(icons);
  }

  private boolean hasImage(String name) {
    return !image(name).isEmpty();
  }

  /// Kept as it is sent: a picture as data or, as applications send it too, where there is one.
  private boolean isImage(String name) {
    String image = image(name);
    return image.startsWith("data:image/")
        || (image.length() <= LONGEST_URL && MessageReader.isWebAddress(image));
  }

  private String image(String name) {
    return params
        .value(name)
        .flatMap(icon -> new Members(icon).value("DATA_IMAGE"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .orElse("")
        .strip();
  }

  /// Empty for what is no text.
  private String text(String name) {
    return params.value(name).filter(JsonNode::isString).map(JsonNode::asString).orElse("").strip();
  }
}
