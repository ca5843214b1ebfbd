package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.web.Cookies;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import dev.switchboard.directory.web.Words;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The form that asks for e-mail and password, wherever a logged-in person is needed.
///
/// A cookie and a field that is made from it keep other sites from posting the form.
public final class LoginForm {
  /// The cookie of a browser that has logged in.
  public static final String SESSION_COOKIE = "switchboard_session";

  /// The cookie of a browser in which somebody has logged in before.
  static final String KNOWN_COOKIE = "switchboard_known";

  private static final String FORM_COOKIE = "switchboard_form";
  private static final String USED_LINK = "usedLink";
  private static final Duration FORM_LIFE = Duration.ofHours(1);
  private static final String FIELDS =
      """
      <p><label for="login">%s</label><br>
      <input id="login" name="login" type="email" autocomplete="username" required autofocus></p>
      <p><label for="password">%s</label><br>
      <input id="password" name="password" type="password" autocomplete="current-password"
      required></p>
      """;

  private final Logins logins;
  private final Cookies cookies;

  public LoginForm(Logins logins, Cookies cookies) {
    this.logins = logins;
    this.cookies = cookies;
  }

  /// Where the form goes.
  ///
  /// @param action address on this server, with its parameters
  /// @param leadsTo origin of another server to which logging in leads, or empty
  public record Way(String action, String leadsTo) {}

  /// What came of posting the form.
  public sealed interface Posted {
    /// @param cookies to be sent with whatever is answered
    record LoggedIn(UserId user, List<Reply.Header> cookies) implements Posted {
      public LoggedIn {
        cookies = List.copyOf(cookies);
      }
    }

    /// @param again the form once more, with the reason
    record Refused(Reply again) implements Posted {}
  }

  /// Whose browser asks, if it is logged in.
  public Optional<UserId> who(Request request) {
    return request.cookie(SESSION_COOKIE).flatMap(logins::who).map(Session::user);
  }

  private static String fields(Words words) {
    return FIELDS.formatted(words.html("email"), words.html("password"));
  }

  /// The empty form. With `ended` it says why it comes in the middle of something.
  public Reply show(Request request, Way way) {
    Words words = request.words();
    String why = "<p role=\"status\">" + words.html("ended") + "</p>\n";
    String begun = request.asked("ended").isPresent() ? why : "";
    return page(request, way, 200, "", begun + fields(words));
  }

  /// A form, so that a program that only looks at a link does not use it up.
  Reply showLink(Request request, Way way, String token) {
    return logins
        .guest(token)
        .map(guest -> page(request, way, 200, "", GuestFields.of(request.words(), guest, token)))
        .orElseGet(() -> refused(request, way, 403, USED_LINK).again());
  }

  /// Reads what was filled in.
  public Posted post(Request request, Way way) {
    if (!isOurs(request)) {
      return refused(request, way, 403, "tooLong");
    }
    return switch (tried(request)) {
      case Logins.Outcome.LoggedIn in -> new Posted.LoggedIn(in.user(), cookiesOf(in));
      case Logins.Outcome.WrongPassword _ -> refused(request, way, 403, "wrong");
      case Logins.Outcome.UsedLink _ -> refused(request, way, 403, USED_LINK);
      case Logins.Outcome.Incomplete(Logins.Missing what) -> incomplete(request, way, what);
      case Logins.Outcome.Blocked(FailedLogins.Stop why) -> blocked(request, way, why);
      case Logins.Outcome.Busy _ -> refused(request, way, 503, "busy");
    };
  }

  private Logins.Outcome tried(Request request) {
    String mark = request.cookie(KNOWN_COOKIE).orElse("");
    Logins.Origin origin =
        new Logins.Origin(request.remoteAddress(), mark, Device.of(request.agent()));
    return request
        .filled("token")
        .map(token -> logins.byLink(origin, token, GuestFields.read(request)))
        .orElseGet(() ->
            logins.byPassword(
                origin, request.filled("login").orElse(""), request.filled("password").orElse("")));
  }

  /// The link is still good: the same form again, with what is missing.
  private Posted.Refused incomplete(Request request, Way way, Logins.Missing what) {
    String token = request.filled("token").orElse("");
    Words words = request.words();
    String fields =
        logins
            .guest(token)
            .map(guest -> GuestFields.of(words, guest, token))
            .orElseGet(() -> fields(words));
    return new Posted.Refused(page(request, way, 403, GuestFields.missing(words, what), fields));
  }

  private List<Reply.Header> cookiesOf(Logins.Outcome.LoggedIn in) {
    List<Reply.Header> all = new ArrayList<>();
    all.add(cookies.set(SESSION_COOKIE, in.cookie().value(), Session.LIFE));
    in.mark().ifPresent(mark -> all.add(cookies.set(KNOWN_COOKIE, mark, KnownBrowsers.LIFE)));
    return all;
  }

  private Posted.Refused blocked(Request request, Way way, FailedLogins.Stop why) {
    String reason =
        switch (why) {
          case HERE -> "blocked";
          case EVERYWHERE -> "blockedEverywhere";
        };
    String seconds = Long.toString(why.window().toSeconds());
    return new Posted.Refused(
        refused(request, way, 429, reason).again().with("Retry-After", seconds));
  }

  /// @param reason name of a text
  private Posted.Refused refused(Request request, Way way, int status, String reason) {
    Words words = request.words();
    return new Posted.Refused(page(request, way, status, words.html(reason), fields(words)));
  }

  /// @param reason HTML
  private Reply page(Request request, Way way, int status, String reason, String fields) {
    Words words = request.words();
    Optional<String> known = request.cookie(FORM_COOKIE).filter(cookie -> !cookie.isBlank());
    String cookie = known.orElseGet(() -> logins.newCookie().value());
    String alert = reason.isEmpty() ? "" : "<p role=\"alert\">" + reason + "</p>";
    String form =
        alert
            + "<form method=\"post\" action=\""
            + Page.text(way.action())
            + "\">\n<input type=\"hidden\" name=\"form_token\" value=\""
            + Sessions.formToken(cookie)
            + "\">\n"
            + fields
            + "<p><button type=\"submit\">"
            + words.html("logIn")
            + "</button></p>\n</form>";
    return Page.of(words, status, words.say("logIn"), way.leadsTo(), form)
        .with(cookies.set(FORM_COOKIE, cookie, FORM_LIFE));
  }

  private static boolean isOurs(Request request) {
    String expected = request.cookie(FORM_COOKIE).map(Sessions::formToken).orElse("");
    String shown = request.filled("form_token").orElse("");
    return !expected.isEmpty() && new SecretHash(expected).matches(new SecretHash(shown));
  }
}
