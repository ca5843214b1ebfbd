package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.factor.App;
import dev.switchboard.directory.factor.DemandFactor;
import dev.switchboard.directory.factor.ResetFactor;
import dev.switchboard.directory.user.ChangePassword;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A code of an app, beside the password.
final class SecondStepTest {
  private static final String PASSWORD = "correct horse";
  private static final PasswordHash HASH = Passwords.hash(PASSWORD, new SecureRandom());
  private static final Map<String, String> RIGHT =
      Map.of("login", "ada@example.com", "password", PASSWORD);
  private static final Pattern RECOVERY = Pattern.compile("([a-z2-7]{4}-){3}[a-z2-7]{4}");

  private final TestDirectory directory = new TestDirectory();
  private final TestRest rest = new TestRest(directory.module().methods(), directory.clock());
  private final UserId ada =
      directory.addEmployee(
          "ada@example.com", Role.ADMINISTRATOR, Profile.named("Ada", "Byron"), HASH);
  private final UserId bob =
      directory.addEmployee("bob@example.com", Role.OPERATOR, Profile.named("Bob", ""), HASH);
  private TestBrowser browser = browser();

  @AfterEach
  void close() {
    directory.close();
  }

  private TestBrowser browser() {
    return new TestBrowser(request -> directory.module().login().handle(request));
  }

  private TestRest.Response call(UserId who, String method, Map<String, Object> parameters) {
    Caller caller =
        new Caller(PortalId.FIRST, who, who.equals(ada), Set.of("staff"), Optional.empty());
    return rest.as(caller).call(method, Json.write(parameters));
  }

  private JsonNode done(UserId who, String method, Map<String, Object> parameters) {
    TestRest.Response response = call(who, method, parameters);
    assertThat(response.error()).isEmpty();
    return response.result();
  }

  private App offered(UserId who) {
    JsonNode offer = done(who, "switchboard.me.factor.offer", Map.of("PASSWORD", PASSWORD));
    App app = App.reading(offer.path("address").asString(), directory.clock());
    offers.put(who, offer.path("offer").asString());
    return app;
  }

  private final Map<UserId, String> offers = new HashMap<>();

  private List<String> turnOn(UserId who, App app, String session) {
    JsonNode on =
        done(
            who,
            "switchboard.me.factor.on",
            Map.of("OFFER", offers.get(who), "CODE", app.code(), "SESSION", session));
    directory.clock().advance(Duration.ofMinutes(1));
    return on.path("recovery").values().stream().map(JsonNode::asString).toList();
  }

  private App withApp() {
    App app = offered(ada);
    turnOn(ada, app, "");
    return app;
  }

  private Reply logIn(Map<String, String> fields) {
    browser.get("/login/");
    return browser.post("/login/", fields);
  }

  private Optional<UserId> who() {
    String cookie = browser.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");
    return directory.module().authenticator().byCookie(cookie, Scopes.of("user")).map(Caller::user);
  }

  @Test
  void withoutOneThePasswordIsEnough() {
    assertThat(logIn(RIGHT).status()).isEqualTo(303);
    assertThat(who()).contains(ada);
  }

  @Test
  void afterTheRightPasswordACodeIsAskedForAndNothingIsOpenYet() {
    App app = withApp();

    Reply asked = logIn(RIGHT);

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body())
        .contains("autocomplete=\"one-time-code\"", "name=\"code\"", "href=\"/login/?next=%2F\"")
        .doesNotContain(app.secret());
    assertThat(browser.cookies()).doesNotContainKey(LoginForm.SESSION_COOKIE);
    assertThat(asked.header("Cache-Control")).contains("no-store");

    Reply in = browser.post("/login/?next=%2Fadmin%2F", Map.of("code", app.code()));
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).contains("/admin/");
    assertThat(who()).contains(ada);
  }

  @Test
  void aWrongPasswordIsAnsweredAsBefore() {
    Map<String, String> wrong = Map.of("login", "ada@example.com", "password", "wrong horse");
    Reply before = logIn(wrong);
    withApp();

    assertThat(logIn(wrong)).isEqualTo(before);
  }

  @Test
  void aWrongOrUsedCodeIsAskedForAgain() {
    App app = withApp();
    logIn(RIGHT);
    Reply wrong = browser.post("/login/", Map.of("code", app.wrongCode()));
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(wrong.body()).contains("This code is wrong", "one-time-code");
    assertThat(who()).isEmpty();

    String code = app.code();
    assertThat(browser.post("/login/", Map.of("code", code)).status()).isEqualTo(303);
    browser = browser();
    logIn(RIGHT);
    assertThat(browser.post("/login/", Map.of("code", code)).status()).isEqualTo(403);
    directory.clock().advance(Duration.ofSeconds(30));
    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(303);
  }

  @Test
  void aChallengeIsAnsweredOnceAndNotTooLate() {
    App app = withApp();
    logIn(RIGHT);
    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(303);
    directory.clock().advance(Duration.ofMinutes(1));
    Reply again = browser.post("/login/", Map.of("code", app.code()));
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body()).contains("name=\"password\"");

    browser = browser();
    logIn(RIGHT);
    directory.clock().advance(Duration.ofMinutes(10));
    Reply late = browser.post("/login/", Map.of("code", app.code()));
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.body()).contains("open for too long", "name=\"password\"");
    assertThat(who()).isEmpty();
  }

  @Test
  void guessingCodesIsStoppedWhereverItComesFrom() {
    App app = withApp();
    for (int i = 0; i < 5; i++) {
      browser = browser().from("192.0.2." + i);
      logIn(RIGHT);
      assertThat(browser.post("/login/", Map.of("code", app.wrongCode())).status()).isEqualTo(403);
    }
    browser = browser().from("192.0.2.99");
    logIn(RIGHT);
    Reply blocked = browser.post("/login/", Map.of("code", app.code()));
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.header("Retry-After")).contains("900");
    assertThat(who()).isEmpty();
    assertThat(call(ada, "switchboard.me.factor.recovery", Map.of("CODE", app.code())).error())
        .isEqualTo("TOO_MANY_TRIES");

    directory.clock().advance(Duration.ofMinutes(15));
    browser = browser();
    logIn(RIGHT);
    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(303);
  }

  @Test
  void aRecoveryCodeLetsInOnce() {
    App app = offered(ada);
    List<String> codes = turnOn(ada, app, "");
    assertThat(codes).hasSize(10).allMatch(RECOVERY.asMatchPredicate()).doesNotHaveDuplicates();
    logIn(RIGHT);
    Reply turned = browser.post("/login/", Map.of("turn", "recovery"));
    assertThat(turned.status()).isEqualTo(200);
    assertThat(turned.body()).contains("name=\"recovery\"").doesNotContain("role=\"alert\"");

    assertThat(browser.post("/login/", Map.of("recovery", codes.getFirst())).status())
        .isEqualTo(303);
    assertThat(who()).contains(ada);
    browser = browser();
    logIn(RIGHT);
    Reply again = browser.post("/login/", Map.of("recovery", codes.getFirst()));
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body()).contains("name=\"recovery\"");
    assertThat(done(ada, "switchboard.me.factor.get", Map.of()).path("recovery_left").asInt())
        .isEqualTo(9);
  }

  @Test
  void aLinkIsNoWayAroundIt() {
    App app = withApp();
    directory.run(new AddLoginLink(ada, new Secret("once").hash(), Duration.ofHours(1)));
    browser.get("/login/?token=once");

    Reply asked = browser.post("/login/", Map.of("password", "another horse"));

    assertThat(asked.body()).contains("one-time-code");
    assertThat(who()).isEmpty();
    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(303);
    assertThat(who()).contains(ada);
  }

  @Test
  void anotherPasswordMakesHalfALoginWorthless() {
    App app = withApp();
    logIn(RIGHT);
    directory.run(new ChangePassword(ada, HASH));

    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(403);
    assertThat(who()).isEmpty();
  }

  @Test
  void anotherSiteCannotPostTheCode() {
    App app = withApp();
    String challenge = "challenge\" value=\"";
    String page = logIn(RIGHT).body();
    String token = page.substring(page.indexOf(challenge) + challenge.length()).split("\"", 2)[0];

    assertThat(
            browser.postAlone("/login/", Map.of("challenge", token, "code", app.code())).status())
        .isEqualTo(403);
    assertThat(who()).isEmpty();
  }

  @Test
  void theOauthPageAsksForTheCodeToo() {
    App app = withApp();
    directory.addApplication();
    browser = new TestBrowser(request -> directory.module().oauth().handle(request));
    String authorize = "/oauth/authorize/?client_id=" + TestDirectory.CLIENT;
    browser.get(authorize);

    Reply asked = browser.post(authorize, RIGHT);

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("one-time-code", "action=\"/oauth/authorize/?client_id=");
    Reply in = browser.post(authorize, Map.of("code", app.code()));
    assertThat(in.status()).isEqualTo(302);
    assertThat(in.header("Location").orElseThrow()).contains("code=");
  }

  @Test
  void whoMustHaveOneSetsItUpRightAfterThePassword() {
    logIn(RIGHT);
    Optional<UserId> before = who();
    TestBrowser old = browser;
    browser = browser();
    directory.run(new DemandFactor(true, bob));

    Reply page = logIn(RIGHT);

    assertThat(before).contains(ada);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<svg", "otpauth://totp/Switchboard%20desk.example:");
    assertThat(browser.cookies()).doesNotContainKey(LoginForm.SESSION_COOKIE);
    App app = App.reading(page.body(), directory.clock());
    Reply wrong = browser.post("/login/", Map.of("code", app.wrongCode()));
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(App.reading(wrong.body(), directory.clock()).secret()).isEqualTo(app.secret());

    Reply shown = browser.post("/login/?next=%2Fadmin%2F", Map.of("code", app.code()));

    assertThat(shown.status()).isEqualTo(200);
    assertThat(found(shown.body())).hasSize(10);
    assertThat(shown.body()).contains("href=\"/admin/\"").doesNotContain(app.secret());
    assertThat(who()).contains(ada);
    String cookie = old.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");
    assertThat(directory.module().login().knows(cookie)).isFalse();
    directory.clock().advance(Duration.ofMinutes(1));
    browser = browser();
    assertThat(logIn(RIGHT).body()).doesNotContain("otpauth");
    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(303);
  }

  private static List<String> found(String page) {
    Matcher codes = RECOVERY.matcher(page);
    List<String> found = new ArrayList<>();
    while (codes.find()) {
      found.add(codes.group());
    }
    return found;
  }

  @Test
  void whatWasBegunTwiceIsSetUpOnce() {
    directory.run(new DemandFactor(true, bob));
    App first = App.reading(logIn(RIGHT).body(), directory.clock());
    TestBrowser other = browser;
    browser = browser();
    App second = App.reading(logIn(RIGHT).body(), directory.clock());
    assertThat(second.secret()).isNotEqualTo(first.secret());
    assertThat(browser.post("/login/", Map.of("code", second.code())).status()).isEqualTo(200);

    assertThat(other.post("/login/", Map.of("code", first.code())).status()).isEqualTo(403);
    assertThat(other.cookies()).doesNotContainKey(LoginForm.SESSION_COOKIE);
  }

  @Test
  void turningItOnLogsTheOtherBrowsersOut() {
    logIn(RIGHT);
    String kept = done(ada, "switchboard.me.sessions", Map.of()).at("/0/session").asString();
    TestBrowser here = browser;
    browser = browser();
    logIn(RIGHT);
    assertThat(who()).contains(ada);
    App app = offered(ada);

    turnOn(ada, app, kept);

    assertThat(who()).isEmpty();
    browser = here;
    assertThat(who()).contains(ada);
  }

  @Test
  void turningItOnNeedsThePasswordAndTheCode() {
    assertThat(call(ada, "switchboard.me.factor.offer", Map.of("PASSWORD", "wrong")).error())
        .isEqualTo("WRONG_PASSWORD");
    App app = offered(ada);
    Map<String, Object> wrong = Map.of("OFFER", offers.get(ada), "CODE", app.wrongCode());
    assertThat(call(ada, "switchboard.me.factor.on", wrong).error()).isEqualTo("WRONG_CODE");
    Map<String, Object> right = Map.of("OFFER", offers.get(ada), "CODE", app.code());
    assertThat(call(bob, "switchboard.me.factor.on", right).error()).isEqualTo("OFFER_OVER");
    assertThat(done(ada, "switchboard.me.factor.get", Map.of()).path("on").asBoolean()).isFalse();
    directory.clock().advance(Duration.ofMinutes(30));
    Map<String, Object> late = Map.of("OFFER", offers.get(ada), "CODE", app.code());
    assertThat(call(ada, "switchboard.me.factor.on", late).error()).isEqualTo("OFFER_OVER");
  }

  @Test
  void turningItOffNeedsThePasswordAndACode() {
    App app = withApp();
    assertThat(call(ada, "switchboard.me.factor.offer", Map.of("PASSWORD", PASSWORD)).error())
        .isEqualTo("FACTOR_ON");
    Map<String, Object> noPassword = Map.of("PASSWORD", "wrong", "CODE", app.code());
    assertThat(call(ada, "switchboard.me.factor.off", noPassword).error())
        .isEqualTo("WRONG_PASSWORD");
    Map<String, Object> noCode = Map.of("PASSWORD", PASSWORD, "CODE", app.wrongCode());
    assertThat(call(ada, "switchboard.me.factor.off", noCode).error()).isEqualTo("WRONG_CODE");

    done(ada, "switchboard.me.factor.off", Map.of("PASSWORD", PASSWORD, "CODE", app.code()));

    assertThat(logIn(RIGHT).status()).isEqualTo(303);
  }

  @Test
  void anAdministratorResetsItForSomebodyElse() {
    logIn(Map.of("login", "bob@example.com", "password", PASSWORD));
    App app = offered(bob);
    turnOn(bob, app, done(bob, "switchboard.me.sessions", Map.of()).at("/0/session").asString());
    assertThat(who()).contains(bob);
    JsonNode people = done(ada, "switchboard.staff.list", Map.of());
    assertThat(people.at("/0/second_factor").asBoolean()).isFalse();
    assertThat(people.at("/1/second_factor").asBoolean()).isTrue();

    assertThat(call(bob, "switchboard.staff.factor.reset", Map.of("ID", 1)).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(call(ada, "switchboard.staff.factor.reset", Map.of("ID", 1)).error())
        .isEqualTo("OWN_FACTOR");
    done(ada, "switchboard.staff.factor.reset", Map.of("ID", bob.value()));

    assertThat(who()).isEmpty();
    assertThat(logIn(Map.of("login", "bob@example.com", "password", PASSWORD)).status())
        .isEqualTo(303);
    assertThat(call(ada, "switchboard.staff.factor.reset", Map.of("ID", 2)).error())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void aResetMakesHalfALoginWorthless() {
    App app = withApp();
    logIn(RIGHT);
    directory.run(new ResetFactor(ada));

    assertThat(browser.post("/login/", Map.of("code", app.code())).status()).isEqualTo(403);
    assertThat(who()).isEmpty();
  }

  @Test
  void onlyAdministratorsDemandIt() {
    assertThat(call(bob, "switchboard.staff.factor.demand", Map.of("DEMANDED", "Y")).error())
        .isEqualTo("ACCESS_DENIED");

    done(ada, "switchboard.staff.factor.demand", Map.of("DEMANDED", "Y"));

    JsonNode policy = done(ada, "switchboard.staff.factor.get", Map.of());
    assertThat(policy.path("demanded").asBoolean()).isTrue();
    assertThat(policy.path("changed_by").asLong()).isEqualTo(ada.value());
    assertThat(done(bob, "switchboard.me.factor.get", Map.of()).path("demanded").asBoolean())
        .isTrue();
  }
}
