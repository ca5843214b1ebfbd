package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.json.Json;
import org.jspecify.annotations.Nullable;

/// What a channel says about a client. Unknown is empty, never null.
///
/// No record, so that it can keep its JSON: a dialog is written with every message, its card seldom
/// changes.
public final class ClientCard {
  public static final ClientCard UNKNOWN = new ClientCard("", "", "", "", "", "");

  private record Facts(
      String name, String lastName, String login, String phone, String email, String site) {}

  private final Facts facts;
  private @Nullable String json;

  public ClientCard(
      String name, String lastName, String login, String phone, String email, String site) {
    this(
        new Facts(
            name.strip(),
            lastName.strip(),
            login.strip(),
            phone.strip(),
            email.strip(),
            site.strip()));
  }

  private ClientCard(Facts facts) {
    this.facts = facts;
  }

  public String name() {
    return facts.name();
  }

  public String lastName() {
    return facts.lastName();
  }

  public String login() {
    return facts.login();
  }

  public String phone() {
    return facts.phone();
  }

  public String email() {
    return facts.email();
  }

  public String site() {
    return facts.site();
  }

  /// First and last name, or the login when there is neither.
  public String fullName() {
    String full = (name() + " " + lastName()).strip();
    return full.isEmpty() ? login() : full;
  }

  /// What this card says, completed by what `older` said.
  public ClientCard over(ClientCard older) {
    if (isIn(older)) {
      return older;
    }
    return new ClientCard(
        first(name(), older.name()),
        first(lastName(), older.lastName()),
        first(login(), older.login()),
        first(phone(), older.phone()),
        first(email(), older.email()),
        first(site(), older.site()));
  }

  /// The usual case, on the way of every message.
  private boolean isIn(ClientCard older) {
    return isIn(name(), older.name())
        && isIn(lastName(), older.lastName())
        && isIn(login(), older.login())
        && isIn(phone(), older.phone())
        && isIn(email(), older.email())
        && isIn(site(), older.site());
  }

  private static boolean isIn(String newer, String older) {
    return newer.isEmpty() || newer.equals(older);
  }

  private static String first(String newer, String older) {
    return newer.isEmpty() ? older : newer;
  }

  public String json() {
    String known = json;
    if (known == null) {
      known = Json.write(facts);
      json = known;
    }
    return known;
  }

  static ClientCard of(String json) {
    return new ClientCard(Json.read(json, Facts.class));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof ClientCard card && facts.equals(card.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  /// A client's data is not for logs.
  @Override
  public String toString() {
    return "ClientCard";
  }
}
