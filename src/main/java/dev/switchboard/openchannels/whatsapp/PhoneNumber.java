package dev.switchboard.openchannels.whatsapp;

import tools.jackson.databind.JsonNode;

/// What Meta says of a number.
///
/// @param phone as people read it, such as `+1 555-078-3881`
/// @param name that Meta has verified
record PhoneNumber(String phone, String name) {
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_NAME = 255;

  /// Of what `GET /{number}` answers.
  static PhoneNumber of(JsonNode answer) {
    return new PhoneNumber(
        cut(answer.path("display_phone_number").asString(""), LONGEST_PHONE),
        cut(answer.path("verified_name").asString(""), LONGEST_NAME));
  }

  /// What people call it.
  String title() {
    return name.isBlank() ? phone : name + " " + phone;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
