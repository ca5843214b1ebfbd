package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.rest.RestError;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a visitor's browser says when a chat begins: the fields of the form, and where it stands.
record VisitForm(
    VisitorCard card, boolean consents, Visitor.Origin origin, Optional<SignedIdentity> identity) {
  private static final int LONGEST_FIELD = 200;
  private static final int LONGEST_ADDRESS = 2000;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{5,30}");

  /// @throws RestError the first field that cannot be used
  static VisitForm read(JsonNode body) {
    VisitorCard card =
        new VisitorCard(
            text(body, "name", LONGEST_FIELD),
            matching(body, "email", EMAIL, "an address such as ana@example.com"),
            matching(body, "phone", PHONE, "a number such as +34 600 123 456"));
    Visitor.Origin origin =
        new Visitor.Origin(
            language(text(body, "language", LONGEST_FIELD)),
            page(text(body, "page", LONGEST_ADDRESS)));
    return new VisitForm(card, body.path("consent").asBoolean(false), origin, identity(body));
  }

  private static Optional<SignedIdentity> identity(JsonNode body) {
    JsonNode identity = body.path("identity");
    if (identity.isMissingNode() || identity.isNull()) {
      return Optional.empty();
    }
    String id = text(identity, "id", LONGEST_FIELD);
    if (id.isEmpty()) {
      throw wrong("identity.id", "a text");
    }
    return Optional.of(new SignedIdentity(id, text(identity, "hash", LONGEST_FIELD)));
  }

  private static String text(JsonNode body, String name, int longest) {
    JsonNode sent = body.path(name);
    if (sent.isMissingNode() || sent.isNull()) {
      return "";
    }
    String text = sent.isValueNode() ? Storable.text(sent.asString()).strip() : null;
    if (text == null || text.length() > longest) {
      throw wrong(name, "a text of at most " + longest + " characters");
    }
    return text;
  }

  private static String matching(JsonNode body, String name, Pattern pattern, String expected) {
    String text = text(body, name, LONGEST_FIELD);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      throw wrong(name, expected);
    }
    return text;
  }

  private static String language(String sent) {
    String language = sent.toLowerCase(Locale.ROOT);
    return Appearance.LANGUAGES.contains(language) ? language : "en";
  }

  /// Only what can be opened without harm is kept.
  private static String page(String sent) {
    return sent.startsWith("https://") || sent.startsWith("http://") ? sent : "";
  }

  /// Checks the form against what the chat asks.
  ///
  /// @param known what the visitor has said before
  /// @param open whether somebody is there: otherwise an answer needs an address to go to
  /// @throws RestError the first field that is missing
  void demandComplete(Appearance look, Visitor known, boolean open) {
    VisitorCard whole = card.over(known.card());
    boolean agreed = consents || known.consentAt() != null;
    demand(look, whole, agreed, open);
  }

  /// The same for somebody new.
  void demandComplete(Appearance look, boolean open) {
    demand(look, card, consents, open);
  }

  private static void demand(Appearance look, VisitorCard card, boolean agreed, boolean open) {
    demand("name", look.form().name() == Appearance.Ask.REQUIRED, card.name());
    demand("email", !open || look.form().email() == Appearance.Ask.REQUIRED, card.email());
    demand("phone", look.form().phone() == Appearance.Ask.REQUIRED, card.phone());
    if (!look.consent().isEmpty() && !agreed) {
      throw RestError.badRequest(
          "CONSENT_REQUIRED", "Field 'consent' must be true: the visitor has to agree first.");
    }
  }

  private static void demand(String name, boolean required, String value) {
    if (required && value.isEmpty()) {
      throw RestError.badRequest(
          name.toUpperCase(Locale.ROOT) + "_REQUIRED", "Field '" + name + "' must not be empty.");
    }
  }

  private static RestError wrong(String name, String expected) {
    String code = name.toUpperCase(Locale.ROOT).replace('.', '_') + "_WRONG";
    return RestError.badRequest(code, "Field '" + name + "' must be " + expected + ".");
  }

  /// What visitors say is not for logs.
  @Override
  public String toString() {
    return "VisitForm";
  }
}
