package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.user.ChangePassword;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoginEndpointTest {
  private final LoginWorld world = new LoginWorld();
  private final TestDirectory directory = world.directory();
  private final TestBrowser browser = world.browser();
  private final UserId ada = world.ada();

  @AfterEach
  void close() {
    world.close();
  }

  private Reply logIn(Map<String, String> fields) {
    return world.logIn(fields);
  }

  private Optional<Caller> caller() {
    return world.caller();
  }

  @Test
  void theRightPasswordLogsIn() {
    Reply reply = logIn(LoginWorld.RIGHT);

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location")).contains("/");
    assertThat(caller().map(Caller::user)).contains(ada);
    assertThat(caller().map(Caller::administrator)).contains(true);
    assertThat(
            directory.module().users().find(PortalId.FIRST, ada).orElseThrow().times().lastLogin())
        .isEqualTo(directory.clock().instant());
  }

  @Test
  void whoeverIsLoggedInAlreadyGoesOn() {
    logIn(LoginWorld.RIGHT);

    assertThat(browser.get("/login/"))
        .returns(303, Reply::status)
        .returns(Optional.of("/"), reply -> reply.header("Location"));
    assertThat(browser.get("/login/?next=%2Fadmin%2F%3Fa%3D1").header("Location"))
        .contains("/admin/?a=1");
    assertThat(browser.get("/login/?next=%2F%2Fevil.example%2F").header("Location"))
        .as("never to another server")
        .contains("/");
  }

  @Test
  void whoseSessionHasEndedSeesTheForm() {
    logIn(LoginWorld.RIGHT);
    directory.clock().advance(Session.LIFE.plusSeconds(1));

    assertThat(browser.get("/login/")).returns(200, Reply::status);
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() {
    Reply wrong = logIn(LoginWorld.WRONG);
    Reply unknown = logIn(Map.of("login", "eve@example.com", "password", "correct horse"));
    Reply empty = logIn(Map.of("login", "", "password", ""));

    assertThat(wrong.status()).isEqualTo(403);
    assertThat(unknown).isEqualTo(wrong);
    assertThat(empty).isEqualTo(wrong);
    assertThat(caller()).isEmpty();
  }

  @Test
  void whoeverIsDismissedCannotLogIn() {
    directory.run(new ChangeUser(ada, new ChangeUser.Change.Dismiss()));

    assertThat(logIn(LoginWorld.RIGHT).status()).isEqualTo(403);
  }

  @Test
  void whoeverHasNoPasswordCannotLogInWithOne() {
    directory.addEmployee("bob@example.com", Role.OPERATOR);

    assertThat(logIn(Map.of("login", "bob@example.com", "password", "nobody has this password")))
        .extracting(Reply::status)
        .isEqualTo(403);
  }

  @Test
  void anotherSiteCannotPostTheForm() {
    browser.get("/login/");

    assertThat(browser.postAlone("/login/", LoginWorld.RIGHT).status()).isEqualTo(403);
    assertThat(
            new TestBrowser(directory.module().login()::handle)
                .postAlone("/login/", LoginWorld.RIGHT))
        .extracting(Reply::status)
        .isEqualTo(403);
    assertThat(caller()).isEmpty();
  }

  @Test
  void loggingInMarksTheBrowser() {
    logIn(LoginWorld.RIGHT);

    assertThat(browser.cookies()).containsKey(LoginForm.KNOWN_COOKIE);
  }

  @Test
  void aLinkMarksTheBrowserToo() {
    directory.run(new AddLoginLink(ada, new Secret("once").hash(), Duration.ofHours(1)));
    browser.get("/login/?token=once");
    browser.post("/login/", Map.of());

    assertThat(browser.cookies()).containsKey(LoginForm.KNOWN_COOKIE);
  }

  @Test
  void loggingOutNeedsTheFormToken() {
    logIn(LoginWorld.RIGHT);
    String cookie = browser.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");

    assertThat(browser.postAlone("/logout/", Map.of()).status()).isEqualTo(403);
    assertThat(browser.postAlone("/logout/", Map.of("form_token", Sessions.formToken(cookie))))
        .extracting(Reply::status)
        .isEqualTo(303);

    assertThat(browser.cookies()).doesNotContainKey(LoginForm.SESSION_COOKIE);
    assertThat(directory.module().authenticator().byCookie(cookie, Scopes.of("user"))).isEmpty();
  }

  @Test
  void anotherPasswordLogsEveryBrowserOut() {
    logIn(LoginWorld.RIGHT);
    assertThat(caller()).isPresent();

    directory.run(new ChangePassword(ada, Passwords.hash("battery staple", new SecureRandom())));

    assertThat(caller()).isEmpty();
    assertThat(logIn(LoginWorld.RIGHT).status()).isEqualTo(403);
    assertThat(logIn(Map.of("login", "ada@example.com", "password", "battery staple")).status())
        .isEqualTo(303);
  }

  @Test
  void beingDismissedLogsEveryBrowserOutForGood() {
    logIn(LoginWorld.RIGHT);
    assertThat(caller()).isPresent();

    directory.run(new ChangeUser(ada, new ChangeUser.Change.Dismiss()));
    directory.run(new ChangeUser(ada, new ChangeUser.Change.TakeBack()));

    assertThat(caller()).isEmpty();
  }

  @Test
  void aSessionEndsAfterAWeek() {
    logIn(LoginWorld.RIGHT);
    directory.clock().advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(caller()).isPresent();

    directory.clock().advance(Duration.ofSeconds(1));

    assertThat(caller()).isEmpty();
  }

  @Test
  void aLoginLinkWorksOnce() {
    directory.run(new AddLoginLink(ada, new Secret("once").hash(), Duration.ofHours(1)));
    Reply page = browser.get("/login/?token=once");
    assertThat(page.status()).isEqualTo(200);
    assertThat(caller()).isEmpty();

    assertThat(browser.post("/login/", Map.of()).status()).isEqualTo(303);
    assertThat(caller().map(Caller::user)).contains(ada);

    assertThat(browser.post("/login/", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void aLoginLinkExpires() {
    directory.run(new AddLoginLink(ada, new Secret("once").hash(), Duration.ofHours(1)));
    browser.get("/login/?token=once");
    directory.clock().advance(Duration.ofHours(1));

    Reply reply = browser.post("/login/", Map.of());

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body()).contains("used before or has expired");
  }

  private UserId invited(String login) {
    UserId user = directory.addEmployee(login, Role.OPERATOR, Profile.named("Bob", ""), null);
    directory.run(new AddLoginLink(user, new Secret("once").hash(), Duration.ofHours(1)));
    return user;
  }

  @Test
  void whoHasNoPasswordChoosesOneWithTheLinkAndLogsInWithItFromThenOn() {
    UserId bob = invited("bob@example.com");
    assertThat(browser.get("/login/?token=once").body()).contains("bob@example.com");

    assertThat(browser.post("/login/", Map.of()).status()).isEqualTo(403);
    Reply tooShort = browser.post("/login/", Map.of("password", "too short"));
    assertThat(tooShort.status()).isEqualTo(403);
    assertThat(tooShort.body()).contains("10 to 256 characters");
    assertThat(caller()).isEmpty();

    assertThat(browser.post("/login/", Map.of("password", "long enough")).status()).isEqualTo(303);
    assertThat(caller().map(Caller::user)).contains(bob);

    TestBrowser other = new TestBrowser(request -> directory.module().login().handle(request));
    other.get("/login/");
    Map<String, String> fields = Map.of("login", "bob@example.com", "password", "long enough");
    assertThat(other.post("/login/", fields).status()).isEqualTo(303);
  }

  @Test
  void anInvitedPersonCannotTakeAnotherNameOrAddress() {
    UserId bob = invited("bob@example.com");
    browser.get("/login/?token=once");

    browser.post(
        "/login/",
        Map.of("password", "long enough", "login", "boss@example.com", "name", "The boss"));

    assertThat(directory.module().users().find(PortalId.FIRST, bob))
        .hasValueSatisfying(user -> {
          assertThat(user.login()).isEqualTo("bob@example.com");
          assertThat(user.profile().fullName()).isEqualTo("Bob");
        });
  }

  @Test
  void theFirstAdministratorSaysWhoHeIs() {
    UserId first = invited(Login.FIRST.value());
    assertThat(browser.get("/login/?token=once").body()).contains("Your name");
    Map<String, String> taken =
        Map.of("name", "Grace Hopper", "login", "ada@example.com", "password", "long enough");
    assertThat(browser.post("/login/", taken).body()).contains("Somebody else logs in with this");
    assertThat(browser.post("/login/", Map.of("password", "long enough")).body())
        .contains("Please say your e-mail address");

    Map<String, String> fields =
        Map.of("name", "Grace Hopper", "login", "Grace@example.com", "password", "long enough");
    assertThat(browser.post("/login/", fields).status()).isEqualTo(303);

    assertThat(directory.module().users().find(PortalId.FIRST, first))
        .hasValueSatisfying(user -> {
          assertThat(user.login()).isEqualTo("grace@example.com");
          assertThat(user.profile().fullName()).isEqualTo("Grace Hopper");
        });
  }

  @Test
  void aNewPasswordByALinkEndsTheOtherSessions() {
    logIn(LoginWorld.RIGHT);
    directory.run(new AddLoginLink(ada, new Secret("once").hash(), Duration.ofHours(1)));
    TestBrowser other = new TestBrowser(request -> directory.module().login().handle(request));
    other.get("/login/?token=once");

    assertThat(other.post("/login/", Map.of("password", "another horse")).status()).isEqualTo(303);

    assertThat(caller()).isEmpty();
    String cookie = other.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");
    assertThat(directory.module().login().knows(cookie)).isTrue();
  }

  @Test
  void aLinkThatIsWorthNothingSaysSoAtOnce() {
    Reply page = browser.get("/login/?token=never");

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("used before or has expired");
  }

  @ParameterizedTest
  @CsvSource({
    "/inbox?x=1, /inbox?x=1",
    "//evil.example, /",
    "/%5Cevil.example, /",
    "https://evil.example, /",
  })
  void afterwardsThePersonStaysOnThisServer(String next, String expected) {
    String address = "/login/?next=" + next.replace("=", "%3D").replace("?", "%3F");
    browser.get(address);

    assertThat(browser.post(address, LoginWorld.RIGHT).header("Location")).contains(expected);
  }

  @Test
  void otherAddressesAreNotFound() {
    assertThat(browser.get("/logout/").status()).isEqualTo(404);
    assertThat(browser.get("/other").status()).isEqualTo(404);
  }

  @Test
  void whatAPersonTypedIsInNoText() {
    Request request =
        new Request(
            "POST",
            "/login/",
            Map.of(),
            Map.of("c", "hush"),
            LoginWorld.RIGHT,
            "192.0.2.1",
            "",
            "");

    assertThat(request.toString()).isEqualTo("POST /login/");
    assertThat(LoginWorld.HASH.toString()).isEqualTo("[REDACTED]");
    assertThat(new Secret("hush").toString()).isEqualTo("[REDACTED]");
  }
}
