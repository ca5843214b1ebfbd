package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.factor.App;
import dev.switchboard.directory.factor.DemandFactor;
import dev.switchboard.directory.user.ChangePassword;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A code of an app, beside the password.
final class SecondStepTest {
  private final FactorWorld world = new FactorWorld();
  private final TestDirectory directory = world.login().directory();
  private final UserId ada = world.login().ada();
  private final UserId bob = world.bob();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void withoutOneThePasswordIsEnough() {
    assertThat(world.login().logIn(LoginWorld.RIGHT).status()).isEqualTo(303);
    assertThat(world.who()).contains(ada);
  }

  @Test
  void afterTheRightPasswordACodeIsAskedForAndNothingIsOpenYet() {
    App app = world.withApp();

    Reply asked = world.login().logIn(LoginWorld.RIGHT);

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body())
        .contains("autocomplete=\"one-time-code\"", "name=\"code\"", "href=\"/login/?next=%2F\"")
        .doesNotContain(app.secret());
    assertThat(world.login().browser().cookies()).doesNotContainKey(LoginForm.SESSION_COOKIE);
    assertThat(asked.header("Cache-Control")).contains("no-store");

    Reply in = world.login().browser().post("/login/?next=%2Fadmin%2F", Map.of("code", app.code()));
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).contains("/admin/");
    assertThat(world.who()).contains(ada);
  }

  @Test
  void aWrongPasswordIsAnsweredAsBefore() {
    Map<String, String> wrong = Map.of("login", "ada@example.com", "password", "wrong horse");
    Reply before = world.login().logIn(wrong);
    world.withApp();

    assertThat(world.login().logIn(wrong)).isEqualTo(before);
  }

  @Test
  void aWrongOrUsedCodeIsAskedForAgain() {
    App app = world.withApp();
    world.login().logIn(LoginWorld.RIGHT);
    Reply wrong = world.login().browser().post("/login/", Map.of("code", app.wrongCode()));
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(wrong.body()).contains("This code is wrong", "one-time-code");
    assertThat(world.who()).isEmpty();

    String code = app.code();
    assertThat(world.login().browser().post("/login/", Map.of("code", code)).status())
        .isEqualTo(303);
    world.login().use(world.login().newBrowser());
    world.login().logIn(LoginWorld.RIGHT);
    assertThat(world.login().browser().post("/login/", Map.of("code", code)).status())
        .isEqualTo(403);
    directory.clock().advance(Duration.ofSeconds(30));
    assertThat(world.login().browser().post("/login/", Map.of("code", app.code())).status())
        .isEqualTo(303);
  }

  @Test
  void aChallengeIsAnsweredOnceAndNotTooLate() {
    App app = world.withApp();
    world.login().logIn(LoginWorld.RIGHT);
    assertThat(world.login().browser().post("/login/", Map.of("code", app.code())).status())
        .isEqualTo(303);
    directory.clock().advance(Duration.ofMinutes(1));
    Reply again = world.login().browser().post("/login/", Map.of("code", app.code()));
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body()).contains("name=\"password\"");

    world.login().use(world.login().newBrowser());
    world.login().logIn(LoginWorld.RIGHT);
    directory.clock().advance(Duration.ofMinutes(10));
    Reply late = world.login().browser().post("/login/", Map.of("code", app.code()));
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.body()).contains("open for too long", "name=\"password\"");
    assertThat(world.who()).isEmpty();
  }

  @Test
  void guessingCodesIsStoppedWhereverItComesFrom() {
    App app = world.withApp();
    for (int i = 0; i < 5; i++) {
      world.login().use(world.login().newBrowser().from("192.0.2." + i));
      world.login().logIn(LoginWorld.RIGHT);
      assertThat(world.login().browser().post("/login/", Map.of("code", app.wrongCode())).status())
          .isEqualTo(403);
    }
    world.login().use(world.login().newBrowser().from("192.0.2.99"));
    world.login().logIn(LoginWorld.RIGHT);
    Reply blocked = world.login().browser().post("/login/", Map.of("code", app.code()));
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.header("Retry-After")).contains("900");
    assertThat(world.who()).isEmpty();
    assertThat(
            world.call(ada, "switchboard.me.factor.recovery", Map.of("CODE", app.code())).error())
        .isEqualTo("TOO_MANY_TRIES");

    directory.clock().advance(Duration.ofMinutes(15));
    world.login().use(world.login().newBrowser());
    world.login().logIn(LoginWorld.RIGHT);
    assertThat(world.login().browser().post("/login/", Map.of("code", app.code())).status())
        .isEqualTo(303);
  }

  @Test
  void aRecoveryCodeLetsInOnce() {
    App app = world.offered(ada);
    List<String> codes = world.turnOn(ada, app, "");
    assertThat(codes)
        .hasSize(10)
        .allMatch(FactorWorld.RECOVERY.asMatchPredicate())
        .doesNotHaveDuplicates();
    world.login().logIn(LoginWorld.RIGHT);
    Reply turned = world.login().browser().post("/login/", Map.of("turn", "recovery"));
    assertThat(turned.status()).isEqualTo(200);
    assertThat(turned.body()).contains("name=\"recovery\"").doesNotContain("role=\"alert\"");

    assertThat(
            world.login().browser().post("/login/", Map.of("recovery", codes.getFirst())).status())
        .isEqualTo(303);
    assertThat(world.who()).contains(ada);
    world.login().use(world.login().newBrowser());
    world.login().logIn(LoginWorld.RIGHT);
    Reply again = world.login().browser().post("/login/", Map.of("recovery", codes.getFirst()));
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body()).contains("name=\"recovery\"");
    assertThat(world.done(ada, "switchboard.me.factor.get", Map.of()).path("recovery_left").asInt())
        .isEqualTo(9);
  }

  @Test
  void aLinkIsNoWayAroundIt() {
    App app = world.withApp();
    directory.run(new AddLoginLink(ada, new Secret("once").hash(), Duration.ofHours(1)));
    world.login().browser().get("/login/?token=once");

    Reply asked = world.login().browser().post("/login/", Map.of("password", "another horse"));

    assertThat(asked.body()).contains("one-time-code");
    assertThat(world.who()).isEmpty();
    assertThat(world.login().browser().post("/login/", Map.of("code", app.code())).status())
        .isEqualTo(303);
    assertThat(world.who()).contains(ada);
  }

  @Test
  void anotherPasswordMakesHalfALoginWorthless() {
    App app = world.withApp();
    world.login().logIn(LoginWorld.RIGHT);
    directory.run(new ChangePassword(ada, LoginWorld.HASH));

    assertThat(world.login().browser().post("/login/", Map.of("code", app.code())).status())
        .isEqualTo(403);
    assertThat(world.who()).isEmpty();
  }

  @Test
  void anotherSiteCannotPostTheCode() {
    App app = world.withApp();
    String challenge = "challenge\" value=\"";
    String page = world.login().logIn(LoginWorld.RIGHT).body();
    String token = page.substring(page.indexOf(challenge) + challenge.length()).split("\"", 2)[0];

    assertThat(
            world
                .login()
                .browser()
                .postAlone("/login/", Map.of("challenge", token, "code", app.code()))
                .status())
        .isEqualTo(403);
    assertThat(world.who()).isEmpty();
  }

  @Test
  void theOauthPageAsksForTheCodeToo() {
    App app = world.withApp();
    directory.addApplication();
    world.login().use(new TestBrowser(request -> directory.module().oauth().handle(request)));
    String authorize = "/oauth/authorize/?client_id=" + TestDirectory.CLIENT;
    world.login().browser().get(authorize);

    Reply asked = world.login().browser().post(authorize, LoginWorld.RIGHT);

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("one-time-code", "action=\"/oauth/authorize/?client_id=");
    Reply in = world.login().browser().post(authorize, Map.of("code", app.code()));
    assertThat(in.status()).isEqualTo(302);
    assertThat(in.header("Location").orElseThrow()).contains("code=");
  }

  @Test
  void whoMustHaveOneSetsItUpRightAfterThePassword() {
    world.login().logIn(LoginWorld.RIGHT);
    Optional<UserId> before = world.who();
    TestBrowser old = world.login().browser();
    world.login().use(world.login().newBrowser());
    directory.run(new DemandFactor(true, bob));

    Reply page = world.login().logIn(LoginWorld.RIGHT);

    assertThat(before).contains(ada);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<svg", "otpauth://totp/Switchboard%20desk.example:");
    assertThat(world.login().browser().cookies()).doesNotContainKey(LoginForm.SESSION_COOKIE);
    App app = App.reading(page.body(), directory.clock());
    Reply wrong = world.login().browser().post("/login/", Map.of("code", app.wrongCode()));
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(App.reading(wrong.body(), directory.clock()).secret()).isEqualTo(app.secret());

    Reply shown =
        world.login().browser().post("/login/?next=%2Fadmin%2F", Map.of("code", app.code()));

    assertThat(shown.status()).isEqualTo(200);
    assertThat(found(shown.body())).hasSize(10);
    assertThat(shown.body()).contains("href=\"/admin/\"").doesNotContain(app.secret());
    assertThat(world.who()).contains(ada);
    String cookie = old.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");
    assertThat(directory.module().login().knows(cookie)).isFalse();
    directory.clock().advance(Duration.ofMinutes(1));
    world.login().use(world.login().newBrowser());
    assertThat(world.login().logIn(LoginWorld.RIGHT).body()).doesNotContain("otpauth");
    assertThat(world.login().browser().post("/login/", Map.of("code", app.code())).status())
        .isEqualTo(303);
  }

  private static List<String> found(String page) {
    Matcher codes = FactorWorld.RECOVERY.matcher(page);
    List<String> found = new ArrayList<>();
    while (codes.find()) {
      found.add(codes.group());
    }
    return found;
  }

  @Test
  void whatWasBegunTwiceIsSetUpOnce() {
    directory.run(new DemandFactor(true, bob));
    App first = App.reading(world.login().logIn(LoginWorld.RIGHT).body(), directory.clock());
    TestBrowser other = world.login().browser();
    world.login().use(world.login().newBrowser());
    App second = App.reading(world.login().logIn(LoginWorld.RIGHT).body(), directory.clock());
    assertThat(second.secret()).isNotEqualTo(first.secret());
    assertThat(world.login().browser().post("/login/", Map.of("code", second.code())).status())
        .isEqualTo(200);

    assertThat(other.post("/login/", Map.of("code", first.code())).status()).isEqualTo(403);
    assertThat(other.cookies()).doesNotContainKey(LoginForm.SESSION_COOKIE);
  }
}
