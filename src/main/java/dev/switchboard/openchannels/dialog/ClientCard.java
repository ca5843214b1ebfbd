package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.json.Json;

/// What a channel says about a client. Unknown is empty, never null.
public record ClientCard(
    String name, String lastName, String login, String phone, String email, String site) {
  public static final ClientCard UNKNOWN = new ClientCard("", "", "", "", "", "");

  public ClientCard {
    name = orEmpty(name);
    lastName = orEmpty(lastName);
    login = orEmpty(login);
    phone = orEmpty(phone);
    email = orEmpty(email);
    site = orEmpty(site);
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value.strip();
  }

  /// First and last name, or the login when there is neither.
  public String fullName() {
    String full = (name + " " + lastName).strip();
    return full.isEmpty() ? login : full;
  }

  /// What this card says, completed by what `older` said.
  public ClientCard over(ClientCard older) {
    return new ClientCard(
        first(name, older.name),
        first(lastName, older.lastName),
        first(login, older.login),
        first(phone, older.phone),
        first(email, older.email),
        first(site, older.site));
  }

  private static String first(String newer, String older) {
    return newer.isEmpty() ? older : newer;
  }

  String json() {
    return Json.write(this);
  }

  static ClientCard of(String json) {
    return Json.read(json, ClientCard.class);
  }
}
