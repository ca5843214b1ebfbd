package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.sso.FakeProvider;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/// A directory with two people and a provider that is asked over HTTP.
abstract class SsoWorld {
  static final String PASSWORD = "correct horse";
  static final PasswordHash HASH = Passwords.hash(PASSWORD, new SecureRandom());
  final Vertx vertx = Vertx.vertx();
  final OutboundHttp http =
      new OutboundHttp(
          vertx,
          new AddressGuard(new GuardPolicy(true, List.of()), NameResolver.system()),
          OutboundConfig.DEFAULT);
  static final String FAILED = "did not work";

  final TestDirectory directory = new TestDirectory();
  final TestRest rest = new TestRest(directory.module().methods(), directory.clock());
  final FakeProvider provider = new FakeProvider(directory.clock());
  final UserId ada =
      directory.addEmployee(
          "ada@example.com", Role.ADMINISTRATOR, Profile.named("Ada", "Byron"), HASH);
  final UserId bob =
      directory.addEmployee("bob@example.com", Role.OPERATOR, Profile.named("Bob", ""), HASH);
  TestBrowser browser = browser();

  @BeforeEach
  void namesTheProvider() {
    directory.reaches(http::call);
    set(Map.of());
  }

  @AfterEach
  void close() {
    provider.close();
    directory.close();
    http.close();
    vertx.close().await();
  }

  TestBrowser browser() {
    return new TestBrowser(request -> directory.module().login().handle(request));
  }

  TestRest.Response call(UserId who, String method, Map<String, Object> parameters) {
    Caller caller =
        new Caller(PortalId.FIRST, who, who.equals(ada), Set.of("staff"), Optional.empty());
    return rest.as(caller).call(method, Json.write(parameters));
  }

  JsonNode done(String method, Map<String, Object> parameters) {
    TestRest.Response response = call(ada, method, parameters);
    assertThat(response.error()).isEmpty();
    return response.result();
  }

  JsonNode set(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(provider.settings());
    all.putAll(more);
    return done("switchboard.sso.set", all);
  }

  /// @return where the browser is sent
  String start(String next) {
    Reply start = browser.get("/login/sso/start?next=" + next);
    assertThat(start.status()).as(start.body()).isEqualTo(303);
    return start.header("Location").orElseThrow();
  }

  static String local(String address) {
    assertThat(address).startsWith("https://desk.example/login/sso/back?");
    return address.substring("https://desk.example".length());
  }

  Reply comeIn() {
    return browser.get(local(provider.consent(start("%2Fadmin%2F"))));
  }

  Optional<UserId> who() {
    String cookie = browser.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");
    return directory.module().authenticator().byCookie(cookie, Scopes.of("user")).map(Caller::user);
  }

  void staysOutside(String because) {
    Reply back = comeIn();
    assertThat(back.status()).isEqualTo(403);
    assertThat(back.body()).contains("role=\"alert\"", because, "name=\"password\"");
    assertThat(who()).isEmpty();
    assertThat(browser.cookies()).doesNotContainKey(SsoEndpoint.COOKIE);
  }

  void isNotBelieved(UnaryOperator<JWTClaimsSet.Builder> said) {
    provider.says(said);
    staysOutside(FAILED);
  }
}
