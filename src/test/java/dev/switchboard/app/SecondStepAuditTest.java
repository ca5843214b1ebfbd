package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.factor.App;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.testing.TestRest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the audit log says of the second step.
final class SecondStepAuditTest {
  private static final String PASSWORD = "correct horse";
  private static final PasswordHash HASH = Passwords.hash(PASSWORD, new SecureRandom());

  private final TestDirectory directory = new TestDirectory();
  private final TestRest rest = new TestRest(methods(), directory.clock());
  private final UserId ada =
      directory.addEmployee(
          "ada@example.com", Role.ADMINISTRATOR, Profile.named("Ada", "Byron"), HASH);
  private final UserId bob =
      directory.addEmployee("bob@example.com", Role.OPERATOR, Profile.named("Bob", ""), HASH);

  private List<Method> methods() {
    directory.store().lanes().listen(new AuditBinding());
    return directory.module().methods();
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private TestRest.Response call(UserId who, String method, Map<String, Object> parameters) {
    Caller caller =
        new Caller(
            PortalId.FIRST, who, who.equals(ada), Set.of("staff", "operations"), Optional.empty());
    return rest.as(caller).call(method, Json.write(parameters));
  }

  private JsonNode done(UserId who, String method, Map<String, Object> parameters) {
    TestRest.Response response = call(who, method, parameters);
    assertThat(response.error()).isEmpty();
    return response.result();
  }

  private JsonNode log() {
    return done(ada, "switchboard.audit.list", Map.of()).path("items");
  }

  /// What was done and by whom, the newest first.
  private List<String> entries() {
    return log()
        .valueStream()
        .map(one -> one.path("action").asString() + " by " + one.path("by").asLong())
        .toList();
  }

  private record Phone(App app, List<String> recovery) {}

  private Phone turnOn(UserId who) {
    JsonNode offer = done(who, "switchboard.me.factor.offer", Map.of("PASSWORD", PASSWORD));
    App app = App.reading(offer.path("address").asString(), directory.clock());
    JsonNode on =
        done(
            who,
            "switchboard.me.factor.on",
            Map.of("OFFER", offer.path("offer").asString(), "CODE", app.code()));
    directory.clock().advance(Duration.ofMinutes(1));
    return new Phone(app, on.path("recovery").valueStream().map(JsonNode::asString).toList());
  }

  private TestBrowser halfIn(String login) {
    TestBrowser browser = new TestBrowser(directory.module().login()::handle);
    browser.get("/login/");
    browser.post("/login/", Map.of("login", login, "password", PASSWORD));
    return browser;
  }

  @Test
  void whatPeopleChangeAboutTheirOwnIsNotedWithoutItsSecrets() {
    Phone phone = turnOn(bob);
    JsonNode renewed =
        done(bob, "switchboard.me.factor.recovery", Map.of("CODE", phone.app().code()));
    directory.clock().advance(Duration.ofMinutes(1));
    done(
        bob, "switchboard.me.factor.off", Map.of("PASSWORD", PASSWORD, "CODE", phone.app().code()));

    assertThat(entries())
        .startsWith(
            "user.factor_off by " + bob,
            "user.factor_renewed by " + bob,
            "user.factor_on by " + bob);
    assertThat(log().at("/0/title").asString()).isEqualTo("Bob");
    assertThat(log().toString())
        .doesNotContain(phone.app().secret(), phone.recovery().getFirst())
        .doesNotContain(renewed.at("/recovery/0").asString());
  }

  @Test
  void wrongCodesAndRecoveryCodesAreNoted() {
    Phone phone = turnOn(bob);
    TestBrowser browser = halfIn("bob@example.com").from("192.0.2.9");
    String wrong = phone.app().wrongCode();
    browser.post("/login/", Map.of("code", wrong));
    browser.post("/login/", Map.of("recovery", phone.recovery().getFirst()));

    assertThat(entries())
        .startsWith(
            "session.started by " + bob,
            "user.factor_recovery by " + bob,
            "session.wrong_code by 0");
    assertThat(log().at("/1/detail/left").asString()).isEqualTo("9");
    assertThat(log().at("/2/detail/address").asString()).isEqualTo("192.0.2.9");
    assertThat(log().toString()).doesNotContain(wrong, phone.recovery().getFirst());
  }

  @Test
  void whatAdministratorsDoAboutItIsNotedWithTheirNames() {
    turnOn(bob);
    done(ada, "switchboard.staff.factor.reset", Map.of("ID", bob.value()));
    done(ada, "switchboard.staff.factor.demand", Map.of("DEMANDED", "Y"));
    done(ada, "switchboard.staff.factor.demand", Map.of("DEMANDED", "N"));

    assertThat(entries())
        .startsWith(
            "login.factor_optional by " + ada,
            "login.factor_demanded by " + ada,
            "user.factor_reset by " + ada);
    assertThat(log().at("/2/title").asString()).isEqualTo("Bob");
  }

  @Test
  void whatIsRefusedIsNotNoted() {
    Phone phone = turnOn(bob);
    int before = entries().size();
    Map<String, Object> wrong = Map.of("PASSWORD", PASSWORD, "CODE", phone.app().wrongCode());
    assertThat(call(bob, "switchboard.me.factor.off", wrong).error()).isEqualTo("WRONG_CODE");
    assertThat(call(bob, "switchboard.staff.factor.reset", Map.of("ID", ada.value())).error())
        .isEqualTo("ACCESS_DENIED");

    assertThat(entries()).hasSize(before);
  }
}
