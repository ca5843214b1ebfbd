package dev.switchboard.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Credentials;
import dev.switchboard.platform.rest.RestError;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class OAuthEndpointTest {
  private static final String AUTHORIZE =
      "/oauth/authorize/?client_id=" + TestDirectory.CLIENT + "&state=a%26b";
  private static final Map<String, String> LOGIN =
      Map.of("login", "Ada@example.com", "password", "correct horse");

  private static final PasswordHash PASSWORD = Passwords.hash("correct horse", new SecureRandom());

  private final TestDirectory directory = new TestDirectory();
  private final TestBrowser browser =
      new TestBrowser(request -> directory.module().oauth().handle(request));
  private final UserId ada =
      directory.addEmployee(
          "ada@example.com", Role.OPERATOR, Profile.named("Ada", "Byron"), PASSWORD);
  private final long application = directory.addApplication();

  @AfterEach
  void close() {
    directory.close();
  }

  private Map<String, String> redirected(Reply reply) {
    assertThat(reply.status()).isEqualTo(302);
    String location = reply.header("Location").orElseThrow();
    assertThat(location).startsWith("https://app.example/in?x=1&");
    return TestBrowser.query(location.split("\\?", 2)[1]);
  }

  private String newCode() {
    browser.get(AUTHORIZE);
    return redirected(browser.post(AUTHORIZE, LOGIN)).getOrDefault("code", "");
  }

  private Reply grant(String type, String name, String value) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", type);
    form.put("client_id", TestDirectory.CLIENT);
    form.put("client_secret", TestDirectory.CLIENT_SECRET.value());
    form.put(name, value);
    return browser.postAlone("/oauth/token/", form);
  }

  private Reply exchange(String code) {
    return grant("authorization_code", "code", code);
  }

  private Reply refresh(String token) {
    return grant("refresh_token", "refresh_token", token);
  }

  private static JsonNode json(Reply reply) {
    return Json.tree(reply.body());
  }

  private static void assertRefused(Reply reply, int status, String code) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(json(reply).path("error").asString()).isEqualTo(code);
    assertThat(json(reply).path("error_description").asString()).isNotEmpty();
  }

  private Caller call(JsonNode tokens) {
    return directory
        .module()
        .authenticator()
        .authenticate(new Credentials.Token(tokens.path("access_token").asString()));
  }

  @Test
  void aPersonLogsInAndReturnsToTheApplicationWithACode() {
    Reply form = browser.get(AUTHORIZE);
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.body()).contains("name=\"password\"").contains("client_id=local.test.1&amp;");
    assertThat(form.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("form-action 'self' https://app.example");

    Reply reply = browser.post(AUTHORIZE, LOGIN);

    assertThat(redirected(reply))
        .containsEntry("state", "a&b")
        .containsEntry("domain", "desk.example")
        .containsEntry("member_id", "0123456789abcdef0123456789abcdef")
        .containsEntry("scope", "imopenlines,user")
        .containsEntry("server_domain", "desk.example")
        .containsKey("code");
    assertThat(reply.header("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    assertThat(reply.header("Cache-Control")).contains("no-store");
  }

  @Test
  void whoeverIsLoggedInReturnsAtOnce() {
    newCode();

    assertThat(redirected(browser.get(AUTHORIZE))).containsKey("code");
  }

  @Test
  void anExpiredSessionAsksAgain() {
    newCode();
    directory.clock().advance(Duration.ofDays(7));

    assertThat(browser.get(AUTHORIZE).status()).isEqualTo(200);
  }

  @Test
  void aFailedAuthorizationShowsAPageAndRedirectsNowhere() {
    Reply missing = browser.get("/oauth/authorize/");
    Reply unknown = browser.get("/oauth/authorize/?client_id=%3Cscript%3E&redirect_uri=http://x");

    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.body()).contains("invalid_request");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body()).contains("invalid_client").doesNotContain("<script>");
    assertThat(unknown.header("Location")).isEmpty();
  }

  @Test
  void aStateCannotBreakOutOfThePage() {
    Reply form = browser.get(AUTHORIZE + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

    assertThat(form.body()).doesNotContain("<script>");
  }

  @Test
  void aCodeBringsTokensThatWork() {
    Reply reply = exchange(newCode());

    JsonNode tokens = json(reply);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(tokens.path("expires_in").longValue()).isEqualTo(3600);
    assertThat(tokens.path("domain").stringValue()).isEqualTo("desk.example");
    assertThat(tokens.path("scope").stringValue()).isEqualTo("imopenlines,user");
    assertThat(tokens.path("status").stringValue()).isEqualTo("L");
    assertThat(tokens.path("client_endpoint").stringValue())
        .isEqualTo("https://desk.example/rest/");
    assertThat(tokens.path("server_endpoint").stringValue())
        .isEqualTo("https://desk.example/rest/");
    assertThat(tokens.path("member_id").stringValue()).hasSize(32);
    assertThat(tokens.path("refresh_token").stringValue()).isNotEmpty();
    assertThat(tokens.path("user_id").longValue()).isEqualTo(ada.value());
    assertThat(tokens.path("expires").longValue())
        .isEqualTo(directory.clock().instant().getEpochSecond() + 3600);
    assertThat(call(tokens).user()).isEqualTo(ada);
    assertThat(call(tokens).application()).contains(application);
  }

  @Test
  void tokensComeByGetAsWell() {
    String address =
        "/oauth/token/?grant_type=authorization_code&client_id=local.test.1"
            + "&client_secret=client-secret&bx24_request_id=r-1&code="
            + newCode();

    assertThat(browser.get(address).status()).isEqualTo(200);
  }

  @Test
  void aCodeWorksOnce() {
    String code = newCode();
    assertThat(exchange(code).status()).isEqualTo(200);

    assertRefused(exchange(code), 400, "invalid_grant");
  }

  @Test
  void aCodeLivesHalfAMinute() {
    String late = newCode();
    directory.clock().advance(Duration.ofSeconds(30));
    assertRefused(exchange(late), 400, "invalid_grant");

    String early = redirected(browser.get(AUTHORIZE)).getOrDefault("code", "");
    directory.clock().advance(Duration.ofSeconds(29));
    assertThat(exchange(early).status()).isEqualTo(200);
  }

  @Test
  void anUnknownCodeAndAnUnknownRefreshTokenAreRefused() {
    assertRefused(exchange("nothing"), 400, "invalid_grant");
    assertRefused(refresh("nothing"), 400, "invalid_grant");
  }

  @Test
  void aRefreshTokenBringsANewPairAndIsWorthNothingAfterwards() {
    String first = json(exchange(newCode())).path("refresh_token").stringValue();
    directory.clock().advance(Duration.ofHours(2));

    JsonNode tokens = json(refresh(first));

    long expires = directory.clock().instant().getEpochSecond() + 3600;
    assertThat(tokens.path("expires").longValue()).isEqualTo(expires);
    assertThat(tokens.path("user_id").longValue()).isEqualTo(ada.value());
    assertThat(call(tokens).user()).isEqualTo(ada);
    assertRefused(refresh(first), 400, "invalid_grant");
    assertThat(refresh(tokens.path("refresh_token").stringValue()).status()).isEqualTo(200);
  }

  @Test
  void anAccessTokenOutlivesARefreshButNotItsHour() {
    JsonNode first = json(exchange(newCode()));
    refresh(first.path("refresh_token").stringValue());
    assertThat(call(first).user()).isEqualTo(ada);

    directory.clock().advance(Duration.ofHours(1));

    assertThatThrownBy(() -> call(first))
        .isInstanceOfSatisfying(
            RestError.class, error -> assertThat(error.code()).isEqualTo("expired_token"));
  }

  @Test
  void aRefreshTokenLivesHalfAYear() {
    String token = json(exchange(newCode())).path("refresh_token").stringValue();
    directory.clock().advance(Duration.ofDays(180).minusSeconds(1));
    String next = json(refresh(token)).path("refresh_token").stringValue();

    directory.clock().advance(Duration.ofDays(180));

    assertRefused(refresh(next), 400, "invalid_grant");
  }

  @Test
  void aDismissedUserGetsNoMoreTokens() {
    String token = json(exchange(newCode())).path("refresh_token").stringValue();

    directory.run(new ChangeUser(ada, new ChangeUser.Change.Dismiss()));

    assertRefused(refresh(token), 400, "invalid_grant");
    assertThat(browser.get(AUTHORIZE).status()).isEqualTo(200);
  }

  @Test
  void tokensOfOneApplicationAreWorthNothingToAnother() {
    var card = new Application.Card("Other", "https://other.example", "", Scopes.of("user"));
    Secret secret = new Secret("other-secret");
    directory.run(new AddApplication("local.other", secret.hash(), card, new Secret("t")));
    String code = newCode();
    Map<String, String> stolen =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "local.other",
            "client_secret", "other-secret",
            "code", code);

    assertRefused(browser.postAlone("/oauth/token", stolen), 400, "invalid_grant");
    assertThat(exchange(code).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type, 400, invalid_request",
    "client_id, 400, invalid_request",
    "client_secret, 400, invalid_request",
    "code, 400, invalid_request",
  })
  void whatIsMissingIsRefused(String missing, int status, String code) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                TestDirectory.CLIENT,
                "client_secret",
                TestDirectory.CLIENT_SECRET.value(),
                "code",
                "x"));
    form.remove(missing);

    assertRefused(browser.postAlone("/oauth/token/", form), status, code);
  }

  @Test
  void anotherGrantTypeIsRefused() {
    assertRefused(grant("password", "code", "x"), 400, "invalid_request");
  }

  @ParameterizedTest
  @CsvSource({"local.test.1, wrong", "local.nobody, client-secret"})
  void aWrongClientIsRefused(String client, String secret) {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            client,
            "client_secret",
            secret,
            "code",
            newCode());

    assertRefused(browser.postAlone("/oauth/token/", form), 400, "invalid_client");
  }

  @Test
  void otherAddressesAndVerbsAreNotFound() {
    assertThat(browser.get("/oauth/other").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app.example",
        "ftp://app.example",
        "javascript:alert(1)",
        "https://user:pw@app.example",
        "https://app.example/#x",
        "https:///x"
      })
  void anApplicationNeedsAWebAddress(String address) {
    var card = new Application.Card("Other", address, "", Scopes.of("user"));

    assertThat(
            directory.run(new AddApplication("x", new Secret("s").hash(), card, new Secret("t"))))
        .isEqualTo(new AddApplication.Outcome.AddressUnusable(address));
  }

  @Test
  void aClientIdIsGivenOnce() {
    var card = new Application.Card("Other", "https://o.example", "", Scopes.of("user"));
    var hash = new Secret("s").hash();

    for (String id : new String[] {TestDirectory.CLIENT, "", "x".repeat(65)}) {
      assertThat(directory.run(new AddApplication(id, hash, card, new Secret("t"))))
          .isEqualTo(new AddApplication.Outcome.ClientIdUnusable());
    }
  }

  @Test
  void expiredTokensAreForgottenInTheEnd() {
    String refresh = json(exchange(newCode())).path("refresh_token").stringValue();
    directory.clock().advance(Duration.ofDays(181));

    int forgotten =
        directory.run(work -> {
          SqlTokens.forget(work, work.now().minus(Duration.ofDays(30)));
          return SqlTokens.refreshTokens(work).find(new Secret(refresh).hash().value()).isEmpty()
              ? 1
              : 0;
        });

    assertThat(forgotten).isEqualTo(1);
  }

  @Test
  void secretsAreInNoText() {
    Reply reply = exchange(newCode());

    assertThat(reply.toString()).isEqualTo("Reply[200]");
    assertThat(
            new AddApplication(
                "c",
                new Secret("s").hash(),
                new Application.Card("t", "https://x.example", "", Scopes.of()),
                new Secret("hush")))
        .asString()
        .doesNotContain("hush");
  }
}
