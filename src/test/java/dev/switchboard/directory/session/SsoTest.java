package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.factor.App;
import dev.switchboard.directory.factor.DemandFactor;
import dev.switchboard.directory.sso.FakeProvider;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.platform.http.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Coming in by the company's provider, and what administrators say of it.
final class SsoTest extends SsoWorld {
  @Test
  void theLoginPageShowsTheButtonOnceAProviderIsNamed() {
    assertThat(browser.get("/login/?next=%2Fadmin%2F").body())
        .contains("href=\"/login/sso/start?next=%2Fadmin%2F\">Log in with Acme</a>");

    done("switchboard.sso.delete", Map.of());

    assertThat(browser.get("/login/").body()).doesNotContain("/login/sso/");
    assertThat(browser.get("/login/sso/start").status()).isEqualTo(404);
  }

  @Test
  void whoTheProviderKnowsComesInAndGoesOn() {
    Reply back = comeIn();

    assertThat(back.status()).isEqualTo(303);
    assertThat(back.header("Location")).contains("/admin/");
    assertThat(who()).contains(bob);
    assertThat(browser.cookies()).doesNotContainKey(SsoEndpoint.COOKIE);
    assertThat(back.header("Cache-Control")).contains("no-store");
    assertThat(call(bob, "switchboard.me.sessions", Map.of()).result().size()).isEqualTo(1);
  }

  @Test
  void theCookieOfTheWayIsForThisServerOnlyAndForTenMinutes() {
    Reply start = browser.get("/login/sso/start");

    String cookie = start.header("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure", "Max-Age=600");
    assertThat(start.header("Location").orElseThrow())
        .doesNotContain(browser.cookies().getOrDefault(SsoEndpoint.COOKIE, "").split("\\.")[1]);
  }

  @Test
  void onlyPathsOfThisServerAreGoneOnTo() {
    String address = start("https%3A%2F%2Fevil.example%2F");

    Reply back = browser.get(local(provider.consent(address)));

    assertThat(back.header("Location")).contains("/");
    browser = browser();
    Reply second = browser.get(local(provider.consent(start("%2F%2Fevil.example"))));
    assertThat(second.header("Location")).contains("/");
  }

  @Test
  void anAddressThatIsNotConfirmedLetsNobodyIn() {
    provider.knows("bob-7", "bob@example.com", false);
    staysOutside("does not say a confirmed e-mail address");
  }

  @Test
  void whoIsNotKnownIsToldWhomToAsk() {
    provider.knows("eve", "eve@example.com", true);
    staysOutside("ask an administrator of this Switchboard to add you");
  }

  @Test
  void twoWithTheSameAddressAreToldWhomToAsk() {
    directory.addEmployee(
        "rob@example.com",
        Role.OPERATOR,
        Profile.named("R", "").withEmail("bob@example.com"),
        null);
    staysOutside("More than one person");
  }

  @Test
  void whoIsDismissedStaysOutside() {
    comeIn();
    assertThat(who()).contains(bob);
    directory.run(new ChangeUser(bob, new ChangeUser.Change.Dismiss()));
    assertThat(who()).isEmpty();
    browser = browser();
    set(Map.of("NEWCOMERS", "Y"));

    staysOutside("no access here");
  }

  @Test
  void newcomersComeFromTheNamedDomainsOnly() {
    set(Map.of("NEWCOMERS", "Y", "DOMAINS", List.of("example.org")));
    provider.knows("new", "new@example.com", true);
    staysOutside("no access here");
    provider.knows("new", "new@example.org", false);
    staysOutside("does not say a confirmed e-mail address");

    provider.knows("new", "new@example.org", true);
    comeIn();

    assertThat(who()).isPresent().isNotEqualTo(Optional.of(bob));
    JsonNode people = done("switchboard.staff.list", Map.of());
    assertThat(people.at("/2/email").asString()).isEqualTo("new@example.org");
    assertThat(people.at("/2/role").asString()).isEqualTo("operator");
  }

  @Test
  void anOwnSecondStepIsNotAskedForAgainUnlessTheCompanyDemandsOne() {
    directory.run(new DemandFactor(true, ada));
    App app = App.reading(comeIn().body(), directory.clock());
    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(200);
    directory.clock().advance(Duration.ofMinutes(1));

    browser = browser();
    Reply asked = comeIn();
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("one-time-code", "action=\"/login/?next=%2Fadmin%2F\"");
    assertThat(who()).isEmpty();
    assertThat(browser.post("/login/?next=%2Fadmin%2F", Map.of("code", app.code())).status())
        .isEqualTo(303);
    assertThat(who()).contains(bob);

    directory.run(new DemandFactor(false, ada));
    browser = browser();
    comeIn();
    assertThat(who()).contains(bob);
  }

  @Test
  void thePasswordCanBeForAdministratorsOnly() {
    set(Map.of("PASSWORD_ADMINS", "Y"));
    browser.get("/login/");

    Reply refused =
        browser.post("/login/", Map.of("login", "bob@example.com", "password", PASSWORD));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("Only administrators log in with a password");
    Reply wrong = browser.post("/login/", Map.of("login", "bob@example.com", "password", "guess"));
    assertThat(wrong.body()).contains("E-mail or password is wrong");
    assertThat(who()).isEmpty();
    browser.post("/login/", Map.of("login", "ada@example.com", "password", PASSWORD));
    assertThat(who()).contains(ada);
    browser = browser();
    comeIn();
    assertThat(who()).contains(bob);
  }

  @Test
  void startingIsCountedAsLoggingInIs() {
    for (int i = 0; i < 50; i++) {
      start("");
    }
    Reply blocked = browser.get("/login/sso/start");
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.header("Retry-After")).contains("900");
    browser = browser().from("198.51.100.7");
    for (int i = 0; i < 60; i++) {
      comeIn();
    }
    assertThat(who()).contains(bob);
  }

  @Test
  void aProviderThatDoesNotAnswerIsSaidToBeAway() {
    provider.callsItself("https://evil.example");
    Reply start = browser.get("/login/sso/start");
    assertThat(start.status()).isEqualTo(503);
    assertThat(start.body()).contains("cannot be reached", "name=\"password\"");
  }

  @Test
  void theSecretIsNeverAnswered() {
    assertThat(set(Map.of()).toString()).doesNotContain(FakeProvider.SECRET);
    JsonNode known = done("switchboard.sso.get", Map.of());
    assertThat(known.toString()).doesNotContain(FakeProvider.SECRET);
    assertThat(known.path("redirect").asString()).isEqualTo("https://desk.example/login/sso/back");
  }

  @Test
  void onlyAdministratorsNameAProvider() {
    for (String method : List.of("get", "people", "check", "delete")) {
      assertThat(call(bob, "switchboard.sso." + method, Map.of()).error())
          .isEqualTo("ACCESS_DENIED");
    }
    assertThat(call(bob, "switchboard.sso.set", provider.settings()).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(call(bob, "switchboard.sso.unlink", Map.of("ID", 2)).error())
        .isEqualTo("ACCESS_DENIED");
  }

  private void isRefused(String field, Object value, String code) {
    Map<String, Object> all = new HashMap<>(provider.settings());
    all.put(field, value);
    assertThat(call(ada, "switchboard.sso.set", all).error()).isEqualTo(code);
  }

  @Test
  void whatCannotBeAProviderIsRefusedFieldByField() {
    JsonNode before = done("switchboard.sso.get", Map.of());
    isRefused("ISSUER", "http://id.example", "ISSUER_WRONG");
    isRefused("ISSUER", "https://id.example/?x=1", "ISSUER_WRONG");
    isRefused("ISSUER", "https://id.example/" + "x".repeat(500), "ISSUER_WRONG");
    isRefused("CLIENT_ID", "ä", "CLIENT_ID_WRONG");
    isRefused("SECRET", "x".repeat(2001), "SECRET_WRONG");
    isRefused("TITLE", "x".repeat(61), "TITLE_WRONG");
    isRefused("TITLE", "a\nb", "TITLE_WRONG");
    isRefused("DOMAINS", List.of("not a domain"), "DOMAINS_WRONG");
    isRefused("DOMAINS", List.of(Map.of("a", 1)), "DOMAINS_WRONG");
    isRefused("VERSION", 99, "VERSION_OUTDATED");
    Map<String, Object> google = new HashMap<>(provider.settings());
    google.putAll(Map.of("ISSUER", "https://accounts.google.com", "NEWCOMERS", "Y"));
    assertThat(call(ada, "switchboard.sso.set", google).error()).isEqualTo("DOMAINS_NEEDED");
    google.remove("NEWCOMERS");
    google.remove("SECRET");
    assertThat(call(ada, "switchboard.sso.set", google).error()).isEqualTo("SECRET_NEEDED");
    assertThat(done("switchboard.sso.get", Map.of())).isEqualTo(before);
  }

  @Test
  void theCheckSaysWhatIsWrong() {
    assertThat(done("switchboard.sso.check", Map.of()).path("ok").asBoolean()).isTrue();
    provider.callsItself("https://evil.example");
    JsonNode other = done("switchboard.sso.check", Map.of());
    assertThat(other.path("ok").asBoolean()).isFalse();
    assertThat(other.path("ground").asString()).isEqualTo("OTHER_ISSUER");
    assertThat(other.path("sentence").asString()).contains("calls itself 'https://evil.example'");

    set(Map.of("ISSUER", provider.issuer() + "/nowhere"));
    assertThat(done("switchboard.sso.check", Map.of()).path("ground").asString())
        .isEqualTo("NO_DESCRIPTION");
    directory.reaches(call -> new Answer.Unreachable(Answer.Fault.TIMEOUT, "It took too long."));
    assertThat(done("switchboard.sso.check", Map.of()).path("ground").asString())
        .isEqualTo("UNREACHABLE");
    done("switchboard.sso.delete", Map.of());
    assertThat(call(ada, "switchboard.sso.check", Map.of()).error()).isEqualTo("NO_PROVIDER");
  }

  @Test
  void whoHasGotAnotherAccountIsPartedFromTheFirst() {
    comeIn();
    browser = browser();
    provider.knows("bob-8", "bob@example.com", true);
    staysOutside("by another account");

    assertThat(done("switchboard.sso.people", Map.of()).at("/0/id").asLong())
        .isEqualTo(bob.value());
    done("switchboard.sso.unlink", Map.of("ID", bob.value()));
    assertThat(done("switchboard.sso.people", Map.of())).isEmpty();

    comeIn();
    assertThat(who()).contains(bob);
    assertThat(call(ada, "switchboard.sso.unlink", Map.of("ID", 1)).error()).isEqualTo("NOT_FOUND");
  }
}
