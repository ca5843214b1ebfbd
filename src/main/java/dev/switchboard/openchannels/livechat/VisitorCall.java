package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One request of a visitor's browser, decoded.
///
/// @param values of the address and the body
record VisitorCall(Livechats.Open open, HttpCall http, ObjectNode values) {
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9]{40,60}");

  PortalId portal() {
    return open.chat().portal();
  }

  /// What the browser says who it is.
  Optional<String> token() {
    return http.authorization("Bearer").filter(sent -> TOKEN.matcher(sent).matches());
  }

  /// A positive number, or `byDefault` when there is none.
  long number(String name, long byDefault) {
    if (values.path(name).isMissingNode()) {
      return byDefault;
    }
    return Params.number(values.path(name))
        .filter(number -> number >= 0)
        .orElseThrow(() -> wrong(name, "a whole number from 0"));
  }

  /// @throws RestError when it is longer than `longest`
  String optionalText(String name, int longest) {
    return values.path(name).asString("").isBlank() ? "" : text(name, longest);
  }

  /// @throws RestError when it is missing, too, or longer than `longest`
  String text(String name, int longest) {
    JsonNode sent = values.path(name);
    String text = sent.isString() ? Storable.text(sent.stringValue()).strip() : "";
    if (text.isEmpty() || text.length() > longest) {
      throw wrong(name, "a text of 1 to " + longest + " characters");
    }
    return text;
  }

  /// The id that the browser has made for what it sends.
  String clientId() {
    String id = values.path("id").asString("");
    if (!CLIENT_ID.matcher(id).matches()) {
      throw wrong("id", "8 to 64 letters, digits, - or _, made anew for every message");
    }
    return id;
  }

  static RestError wrong(String name, String expected) {
    return RestError.argument("Argument '" + name + "' must be " + expected);
  }
}
