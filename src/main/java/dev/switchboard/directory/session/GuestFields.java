package dev.switchboard.directory.session;

import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Request;
import dev.switchboard.directory.web.Words;

/// The fields for somebody who comes by a link: a password, and who the first administrator is.
final class GuestFields {
  private static final int LONGEST_NAME = 255;
  private static final String TOKEN = "<input type=\"hidden\" name=\"token\" value=\"%s\">\n";
  private static final String WHO =
      """
      <p>%s</p>
      <p><label for="name">%s</label><br>
      <input id="name" name="name" autocomplete="name" maxlength="255" required autofocus></p>
      <p><label for="login">%s</label><br>
      <input id="login" name="login" type="email" autocomplete="username" required></p>
      """;
  private static final String PASSWORD =
      """
      <p><label for="password">%s</label><br>
      <input id="password" name="password" type="password" autocomplete="new-password"
      minlength="%d" maxlength="%d"%s></p>
      """;

  private GuestFields() {}

  static String of(Words words, Introduction.Guest guest, String token) {
    String who =
        guest.isFirst()
            ? WHO.formatted(words.html("first"), words.html("name"), words.html("email"))
            : "<p>"
                + words.html("known", "<strong>" + Page.text(guest.login()) + "</strong>")
                + "</p>\n";
    String label =
        guest.hasPassword()
            ? words.html("newPassword")
            : words.html("choosePassword", Logins.SHORTEST);
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

  static String missing(Words words, Logins.Missing what) {
    return switch (what) {
      case PASSWORD -> words.html("passwordLength", Logins.SHORTEST, Logins.LONGEST);
      case EMAIL -> words.html("sayEmail");
      case OTHER_EMAIL -> words.html("otherEmail");
    };
  }
}
