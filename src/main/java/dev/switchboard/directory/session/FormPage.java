package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.web.Cookies;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import java.time.Duration;
import java.util.Optional;

/// A page with a form. A cookie and a field that is made from it keep other sites from posting it.
final class FormPage {
  private static final String COOKIE = "switchboard_form";
  private static final Duration LIFE = Duration.ofHours(1);
  private static final String FORM =
      """
      <form method="post" action="%s">
      <input type="hidden" name="form_token" value="%s">
      %s</form>\
      """;

  private final Logins logins;
  private final Cookies cookies;

  FormPage(Logins logins, Cookies cookies) {
    this.logins = logins;
    this.cookies = cookies;
  }

  /// What stands in it.
  ///
  /// @param reason HTML: why it comes again, or empty
  /// @param fields HTML, with the buttons
  record Content(String title, String reason, String fields) {}

  Reply of(Request request, LoginForm.Way way, int status, Content content) {
    Optional<String> known = request.cookie(COOKIE).filter(cookie -> !cookie.isBlank());
    String cookie = known.orElseGet(() -> logins.newCookie().value());
    String alert =
        content.reason().isEmpty() ? "" : "<p role=\"alert\">" + content.reason() + "</p>\n";
    String form =
        FORM.formatted(Page.text(way.action()), Sessions.formToken(cookie), content.fields());
    return Page.of(request.words(), status, content.title(), way.leadsTo(), alert + form)
        .with(cookies.set(COOKIE, cookie, LIFE));
  }

  static boolean isOurs(Request request) {
    String expected = request.cookie(COOKIE).map(Sessions::formToken).orElse("");
    String shown = request.filled("form_token").orElse("");
    return !expected.isEmpty() && new SecretHash(expected).matches(new SecretHash(shown));
  }
}
