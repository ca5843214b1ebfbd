package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.web.Cookies;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `/login/` and `/logout/` of people. Blocks: for virtual threads.
///
/// `GET /login/?token=…` is the link that logs in once; `next` is where to go afterwards.
public final class LoginEndpoint {
  /// A path on this server; never `//host`.
  private static final Pattern LOCAL =
      Pattern.compile("/([A-Za-z0-9_.~%?=&#-][A-Za-z0-9_.~%?=&#/-]*)?");

  private final Logins logins;
  private final LoginForm form;
  private final SsoEndpoint sso;
  private final Cookies cookies;

  public LoginEndpoint(Logins logins, LoginForm form, SsoEndpoint sso, Cookies cookies) {
    this.logins = logins;
    this.form = form;
    this.sso = sso;
    this.cookies = cookies;
  }

  public Reply handle(Request request) {
    if (request.isAt("/login") && request.isGet()) {
      return request
          .asked("token")
          .map(token -> form.showLink(request, way(request), token))
          .orElseGet(() -> door(request));
    }
    if (request.isAt("/login") && request.isPost()) {
      return switch (form.post(request, way(request))) {
        case LoginForm.Posted.LoggedIn(_, List<Reply.Header> cookies) ->
            Reply.redirect(303, next(request)).with(cookies);
        case LoginForm.Posted.Asked(Reply page) -> page;
      };
    }
    if (request.path().startsWith(SsoEndpoint.PATH)) {
      return sso.handle(request, way(request));
    }
    if (request.isAt("/logout") && request.isPost()) {
      return logOut(request);
    }
    return Page.saying(request.words(), 404, "notFound", "nothingHere");
  }

  /// Whoever is logged in already goes on to where he wanted to go.
  private Reply door(Request request) {
    return form.who(request).isPresent()
        ? Reply.redirect(303, next(request))
        : form.show(request, way(request));
  }

  /// Whether this is the cookie of a browser that has logged in.
  public boolean knows(String cookie) {
    return logins.who(cookie).isPresent();
  }

  private static LoginForm.Way way(Request request) {
    return way(next(request));
  }

  /// @param next path on this server
  static LoginForm.Way way(String next) {
    String again = "/login/?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return new LoginForm.Way(again, next, "");
  }

  private static String next(Request request) {
    return request.asked("next").filter(path -> LOCAL.matcher(path).matches()).orElse("/");
  }

  /// Another site can post here, but cannot know the form token of the session.
  private Reply logOut(Request request) {
    Optional<String> cookie = request.cookie(LoginForm.SESSION_COOKIE);
    SecretHash shown = new SecretHash(request.filled("form_token").orElse(""));
    if (cookie.filter(own -> new SecretHash(Sessions.formToken(own)).matches(shown)).isEmpty()) {
      return Page.saying(request.words(), 403, "logOut", "tooLong");
    }
    logins.logOut(cookie.get());
    return Reply.redirect(303, "/login/").with(cookies.clear(LoginForm.SESSION_COOKIE));
  }
}
