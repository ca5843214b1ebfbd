package dev.switchboard.directory.session;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.factor.RecoveryCodes;
import dev.switchboard.directory.sso.Admit;
import dev.switchboard.directory.sso.Claims;
import dev.switchboard.directory.sso.CompanyLogin;
import dev.switchboard.directory.sso.Provider;
import dev.switchboard.directory.web.Cookies;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import dev.switchboard.directory.web.Words;
import dev.switchboard.platform.identity.UserId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The form that asks for e-mail and password, and for a code after them, wherever a logged-in
/// person is needed.
public final class LoginForm {
  /// The cookie of a browser that has logged in.
  public static final String SESSION_COOKIE = "switchboard_session";

  /// The cookie of a browser in which somebody has logged in before.
  static final String KNOWN_COOKIE = "switchboard_known";

  private static final String USED_LINK = "usedLink";
  private static final String TOO_LONG = "tooLong";
  private static final String FIELDS =
      """
      <p><label for="login">%s</label><br>
      <input id="login" name="login" type="email" autocomplete="username" required autofocus></p>
      <p><label for="password">%s</label><br>
      <input id="password" name="password" type="password" autocomplete="current-password"
      required></p>
      """;

  private static final String COMPANY =
      """
      <p class="company"><a class="button" href="%s">%s</a></p>
      <p class="or">%s</p>
      """;

  private final Logins logins;
  private final CompanyLogin company;
  private final Cookies cookies;
  private final FormPage pages;
  private final CodeForm codes;

  /// @param issuer as which apps show this server
  public LoginForm(Logins logins, CompanyLogin company, Cookies cookies, String issuer) {
    this.logins = logins;
    this.company = company;
    this.cookies = cookies;
    this.pages = new FormPage(logins, cookies);
    this.codes = new CodeForm(logins, pages, issuer);
  }

  /// Where the form goes.
  ///
  /// @param action address on this server, with its parameters
  /// @param onward address on this server to which a person goes on who has logged in
  /// @param leadsTo origin of another server to which logging in leads, or empty
  public record Way(String action, String onward, String leadsTo) {}

  /// What came of posting the form.
  public sealed interface Posted {
    /// @param cookies to be sent with whatever is answered
    record LoggedIn(UserId user, List<Reply.Header> cookies) implements Posted {
      public LoggedIn {
        cookies = List.copyOf(cookies);
      }
    }

    /// @param page the next step, or the form once more with the reason
    record Asked(Reply page) implements Posted {}
  }

  /// Whose browser asks, if it is logged in.
  public Optional<UserId> who(Request request) {
    return request.cookie(SESSION_COOKIE).flatMap(logins::who).map(Session::user);
  }

  private String fields(Words words, Way way) {
    return company.provider().map(provider -> button(words, way, provider)).orElse("")
        + FIELDS.formatted(words.html("email"), words.html("password"));
  }

  private static String button(Words words, Way way, Provider provider) {
    String next = URLEncoder.encode(way.onward(), StandardCharsets.UTF_8);
    return COMPANY.formatted(
        Page.text(SsoEndpoint.START + "?next=" + next),
        Page.text(provider.title()),
        words.html(provider.passwordAdmins() ? "ssoAdmins" : "ssoOr"));
  }

  /// The empty form. With `ended` it says why it comes in the middle of something.
  public Reply show(Request request, Way way) {
    Words words = request.words();
    String why = "<p role=\"status\">" + words.html("ended") + "</p>\n";
    String begun = request.asked("ended").isPresent() ? why : "";
    return page(request, way, 200, "", begun + fields(words, way));
  }

  /// A form, so that a program that only looks at a link does not use it up.
  Reply showLink(Request request, Way way, String token) {
    return logins
        .guest(token)
        .map(guest -> page(request, way, 200, "", GuestFields.of(request.words(), guest, token)))
        .orElseGet(() -> refused(request, way, 403, USED_LINK).page());
  }

  /// Reads what was filled in.
  public Posted post(Request request, Way way) {
    if (!FormPage.isOurs(request)) {
      return refused(request, way, 403, TOO_LONG);
    }
    if (CodeForm.isTurned(request)) {
      return ask(request, way, challenge(request), 200, "");
    }
    return posted(request, way, tried(request));
  }

  /// Somebody comes back from the company's provider.
  Posted bySso(Request request, Way way, Claims claims) {
    return posted(request, way, logins.bySso(origin(request), claims));
  }

  private Posted posted(Request request, Way way, Logins.Outcome outcome) {
    return switch (outcome) {
      case Logins.Outcome.LoggedIn in -> new Posted.LoggedIn(in.user(), cookiesOf(in));
      case Logins.Outcome.CodeNeeded(Secret challenge) ->
          ask(request, way, challenge.value(), 200, "");
      case Logins.Outcome.SetUp(Logins.Outcome.LoggedIn in, RecoveryCodes recovery) ->
          new Posted.Asked(CodeForm.shown(request, way, recovery).with(cookiesOf(in)));
      case Logins.Outcome.WrongPassword _ -> refused(request, way, 403, "wrong");
      case Logins.Outcome.WrongCode _ -> ask(request, way, challenge(request), 403, "wrongCode");
      case Logins.Outcome.TooLate _ -> refused(request, way, 403, TOO_LONG);
      case Logins.Outcome.UsedLink _ -> refused(request, way, 403, USED_LINK);
      case Logins.Outcome.PasswordOff _ -> refused(request, way, 403, "passwordOff");
      case Logins.Outcome.NotAdmitted(Admit.Why why) -> refused(request, way, 403, reason(why));
      case Logins.Outcome.Incomplete(Logins.Missing what) -> incomplete(request, way, what);
      case Logins.Outcome.Blocked(FailedLogins.Stop why) -> blocked(request, way, why);
      case Logins.Outcome.Busy _ -> refused(request, way, 503, "busy");
    };
  }

  private static String reason(Admit.Why why) {
    return switch (why) {
      case OVER -> "ssoAgain";
      case NO_EMAIL -> "ssoNoEmail";
      case UNKNOWN -> "ssoUnknown";
      case SEVERAL -> "ssoSeveral";
      case OTHER_ACCOUNT -> "ssoOther";
    };
  }

  private List<Reply.Header> cookiesOf(Logins.Outcome.LoggedIn in) {
    List<Reply.Header> all = new ArrayList<>();
    all.add(cookies.set(SESSION_COOKIE, in.cookie().value(), Session.LIFE));
    in.mark().ifPresent(mark -> all.add(cookies.set(KNOWN_COOKIE, mark, KnownBrowsers.LIFE)));
    return all;
  }

  private static String challenge(Request request) {
    return request.filled(CodeForm.CHALLENGE).orElse("");
  }

  /// Asks for a code, as long as the password was shown lately.
  private Posted ask(Request request, Way way, String challenge, int status, String reason) {
    return codes
        .ask(request, way, challenge, status, reason)
        .<Posted>map(Posted.Asked::new)
        .orElseGet(() -> refused(request, way, 403, TOO_LONG));
  }

  Posted blocked(Request request, Way way, FailedLogins.Stop why) {
    String reason =
        switch (why) {
          case HERE -> "blocked";
          case EVERYWHERE -> "blockedEverywhere";
        };
    Posted again =
        challenge(request).isEmpty()
            ? refused(request, way, 429, reason)
            : ask(request, way, challenge(request), 429, reason);
    String seconds = Long.toString(why.window().toSeconds());
    return again instanceof Posted.Asked(Reply page)
        ? new Posted.Asked(page.with("Retry-After", seconds))
        : again;
  }

  private static Logins.Origin origin(Request request) {
    String mark = request.cookie(KNOWN_COOKIE).orElse("");
    return new Logins.Origin(request.remoteAddress(), mark, Device.of(request.agent()));
  }

  private Logins.Outcome tried(Request request) {
    Logins.Origin origin = origin(request);
    if (!challenge(request).isEmpty()) {
      return logins.byCode(origin, challenge(request), CodeForm.typed(request));
    }
    return request
        .filled("token")
        .map(token -> logins.byLink(origin, token, GuestFields.read(request)))
        .orElseGet(() ->
            logins.byPassword(
                origin, request.filled("login").orElse(""), request.filled("password").orElse("")));
  }

  /// The link is still good: the same form again, with what is missing.
  private Posted.Asked incomplete(Request request, Way way, Logins.Missing what) {
    String token = request.filled("token").orElse("");
    Words words = request.words();
    String fields =
        logins
            .guest(token)
            .map(guest -> GuestFields.of(words, guest, token))
            .orElseGet(() -> fields(words, way));
    return new Posted.Asked(page(request, way, 403, GuestFields.missing(words, what), fields));
  }

  /// @param reason name of a text
  Posted.Asked refused(Request request, Way way, int status, String reason) {
    Words words = request.words();
    return new Posted.Asked(page(request, way, status, words.html(reason), fields(words, way)));
  }

  /// @param reason HTML
  private Reply page(Request request, Way way, int status, String reason, String fields) {
    Words words = request.words();
    String title = words.say("logIn");
    String button = "<p><button type=\"submit\">" + words.html("logIn") + "</button></p>\n";
    return pages.of(request, way, status, new FormPage.Content(title, reason, fields + button));
  }
}
