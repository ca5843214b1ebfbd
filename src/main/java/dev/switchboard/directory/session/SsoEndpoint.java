package dev.switchboard.directory.session;

import dev.switchboard.directory.sso.Claims;
import dev.switchboard.directory.sso.CompanyLogin;
import dev.switchboard.directory.sso.Provider;
import dev.switchboard.directory.web.Cookies;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `/login/sso/`: the way to the company's provider, and back. Blocks: for virtual threads.
public final class SsoEndpoint {
  static final String PATH = "/login/sso/";
  static final String START = PATH + "start";

  /// The cookie of a browser that is at the provider.
  static final String COOKIE = "switchboard_sso";

  private static final int LONGEST_CODE = 4096;

  private final CompanyLogin company;
  private final Logins logins;
  private final LoginForm form;
  private final SsoTrips trips;
  private final Cookies cookies;

  public SsoEndpoint(
      CompanyLogin company,
      Logins logins,
      LoginForm form,
      Cookies cookies,
      SecureRandom random,
      InstantSource clock) {
    this.company = company;
    this.logins = logins;
    this.form = form;
    this.trips = new SsoTrips(random, clock);
    this.cookies = cookies;
  }

  /// @param way back to the login form, and on to where the person wanted to go
  Reply handle(Request request, LoginForm.Way way) {
    Optional<Provider> provider = company.provider();
    if (provider.isPresent() && request.isGet()) {
      if (request.isAt(START)) {
        return start(request, way, provider.get());
      }
      if (request.isAt(CompanyLogin.BACK)) {
        return back(request, way, provider.get()).with(cookies.clear(COOKIE));
      }
    }
    return Page.saying(request.words(), 404, "notFound", "nothingHere");
  }

  private Reply start(Request request, LoginForm.Way way, Provider provider) {
    Optional<FailedLogins.Stop> stop = logins.beginTrip(request.remoteAddress());
    if (stop.isPresent()) {
      return page(form.blocked(request, way, stop.get()));
    }
    SsoTrips.Trip trip = SsoTrips.begin(logins.newCookie(), way.onward());
    return company
        .begin(provider, trip.challenge())
        .map(address ->
            Reply.redirect(303, address)
                .with(cookies.set(COOKIE, trips.cookie(trip), SsoTrips.LIFE)))
        .orElseGet(() -> page(form.refused(request, way, 503, "ssoDown")));
  }

  /// Whatever is wrong, the browser has come back once and begins again.
  private Reply back(Request request, LoginForm.Way nowhere, Provider provider) {
    Optional<SsoTrips.Trip> trip =
        request
            .cookie(COOKIE)
            .flatMap(trips::end)
            .filter(own -> own.hasState(request.asked("state").orElse("")));
    if (trip.isEmpty()) {
      return page(form.refused(request, nowhere, 403, "ssoAgain"));
    }
    LoginForm.Way way = LoginEndpoint.way(trip.get().next());
    return claims(request, provider, trip.get())
        .map(claims -> enter(request, way, claims))
        .orElseGet(() -> page(form.refused(request, way, 403, "ssoFailed")));
  }

  private Optional<Claims> claims(Request request, Provider provider, SsoTrips.Trip trip) {
    boolean other = request.asked("iss").filter(iss -> !iss.equals(provider.issuer())).isPresent();
    return request
        .asked("code")
        .filter(code -> !other && code.length() <= LONGEST_CODE)
        .flatMap(code -> company.finish(provider, trip.returned(code)));
  }

  private Reply enter(Request request, LoginForm.Way way, Claims claims) {
    return switch (form.bySso(request, way, claims)) {
      case LoginForm.Posted.LoggedIn(_, List<Reply.Header> set) ->
          Reply.redirect(303, way.onward()).with(set);
      case LoginForm.Posted.Asked(Reply page) -> page;
    };
  }

  private static Reply page(LoginForm.Posted asked) {
    return switch (asked) {
      case LoginForm.Posted.Asked(Reply page) -> page;
      case LoginForm.Posted.LoggedIn _ -> throw new IllegalStateException("nobody has come in yet");
    };
  }
}
