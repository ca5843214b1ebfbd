package dev.switchboard.directory.session;

import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Request;

/// The fields for somebody who comes by a link: a password, and who the first administrator is.
final class GuestFields {
  private static final int LONGEST_NAME = 255;
  private static final String TOKEN = "<input type=\"hidden\" name=\"token\" value=\"%s\">\n";
  private static final String WHO =
      """
      <p>You are the first administrator. Say who you are; with the e-mail address and the password
      you will log in from now on.</p>
      <p><label for="name">Your name</label><br>
      <input id="name" name="name" autocomplete="name" maxlength="255" required autofocus></p>
      <p><label for="login">E-mail</label><br>
      <input id="login" name="login" type="email" autocomplete="username" required></p>
      """;
  private static final String KNOWN = "<p>You will log in as <strong>%s</strong>.</p>\n";
  private static final String PASSWORD =
      """
      <p><label for="password">%s</label><br>
      <input id="password" name="password" type="password" autocomplete="new-password"
      minlength="%d" maxlength="%d"%s></p>
      """;

  private GuestFields() {}

  static String of(Introduction.Guest guest, String token) {
    String who = guest.isFirst() ? WHO : KNOWN.formatted(Page.text(guest.login()));
    String label =
        guest.hasPassword()
            ? "New password (leave it empty to keep the old one)"
            : "Choose a password of at least " + Logins.SHORTEST + " characters";
    String required = guest.hasPassword() ? "" : " required";
    return TOKEN.formatted(Page.text(token))
        + who
        + PASSWORD.formatted(label, Logins.SHORTEST, Logins.LONGEST, required);
  }

  static Introduction read(Request request) {
    return new Introduction(
        request
            .filled("name")
            .map(String::strip)
            .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME))),
        request.filled("login").flatMap(Login::parse),
        request.filled("password"));
  }

  static String missing(Logins.Missing what) {
    return switch (what) {
      case PASSWORD ->
          "Please choose a password of "
              + Logins.SHORTEST
              + " to "
              + Logins.LONGEST
              + " characters.";
      case EMAIL -> "Please say your e-mail address.";
      case OTHER_EMAIL -> "Somebody else logs in with this e-mail address.";
    };
  }
}
