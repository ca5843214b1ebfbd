package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.factor.App;
import dev.switchboard.directory.factor.ResetFactor;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The second step is turned on and off, reset and demanded by methods.
final class FactorMethodsTest {
  private final FactorWorld world = new FactorWorld();
  private final TestDirectory directory = world.login().directory();
  private final UserId ada = world.login().ada();
  private final UserId bob = world.bob();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void turningItOnLogsTheOtherBrowsersOut() {
    world.login().logIn(LoginWorld.RIGHT);
    String kept = world.done(ada, "switchboard.me.sessions", Map.of()).at("/0/session").asString();
    TestBrowser here = world.login().browser();
    world.login().use(world.login().newBrowser());
    world.login().logIn(LoginWorld.RIGHT);
    assertThat(world.who()).contains(ada);
    App app = world.offered(ada);

    world.turnOn(ada, app, kept);

    assertThat(world.who()).isEmpty();
    world.login().use(here);
    assertThat(world.who()).contains(ada);
  }

  @Test
  void turningItOnNeedsThePasswordAndTheCode() {
    assertThat(world.call(ada, "switchboard.me.factor.offer", Map.of("PASSWORD", "wrong")).error())
        .isEqualTo("WRONG_PASSWORD");
    App app = world.offered(ada);
    Map<String, Object> wrong = Map.of("OFFER", world.offer(ada), "CODE", app.wrongCode());
    assertThat(world.call(ada, "switchboard.me.factor.on", wrong).error()).isEqualTo("WRONG_CODE");
    Map<String, Object> right = Map.of("OFFER", world.offer(ada), "CODE", app.code());
    assertThat(world.call(bob, "switchboard.me.factor.on", right).error()).isEqualTo("OFFER_OVER");
    assertThat(world.done(ada, "switchboard.me.factor.get", Map.of()).path("on").asBoolean())
        .isFalse();
    directory.clock().advance(Duration.ofMinutes(30));
    Map<String, Object> late = Map.of("OFFER", world.offer(ada), "CODE", app.code());
    assertThat(world.call(ada, "switchboard.me.factor.on", late).error()).isEqualTo("OFFER_OVER");
  }

  @Test
  void turningItOffNeedsThePasswordAndACode() {
    App app = world.withApp();
    assertThat(
            world
                .call(ada, "switchboard.me.factor.offer", Map.of("PASSWORD", LoginWorld.PASSWORD))
                .error())
        .isEqualTo("FACTOR_ON");
    Map<String, Object> noPassword = Map.of("PASSWORD", "wrong", "CODE", app.code());
    assertThat(world.call(ada, "switchboard.me.factor.off", noPassword).error())
        .isEqualTo("WRONG_PASSWORD");
    Map<String, Object> noCode = Map.of("PASSWORD", LoginWorld.PASSWORD, "CODE", app.wrongCode());
    assertThat(world.call(ada, "switchboard.me.factor.off", noCode).error())
        .isEqualTo("WRONG_CODE");

    world.done(
        ada,
        "switchboard.me.factor.off",
        Map.of("PASSWORD", LoginWorld.PASSWORD, "CODE", app.code()));

    assertThat(world.login().logIn(LoginWorld.RIGHT).status()).isEqualTo(303);
  }

  @Test
  void anAdministratorResetsItForSomebodyElse() {
    world.login().logIn(Map.of("login", "bob@example.com", "password", LoginWorld.PASSWORD));
    App app = world.offered(bob);
    world.turnOn(
        bob, app, world.done(bob, "switchboard.me.sessions", Map.of()).at("/0/session").asString());
    assertThat(world.who()).contains(bob);
    JsonNode people = world.done(ada, "switchboard.staff.list", Map.of());
    assertThat(people.at("/0/second_factor").asBoolean()).isFalse();
    assertThat(people.at("/1/second_factor").asBoolean()).isTrue();

    assertThat(world.call(bob, "switchboard.staff.factor.reset", Map.of("ID", 1)).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(world.call(ada, "switchboard.staff.factor.reset", Map.of("ID", 1)).error())
        .isEqualTo("OWN_FACTOR");
    world.done(ada, "switchboard.staff.factor.reset", Map.of("ID", bob.value()));

    assertThat(world.who()).isEmpty();
    assertThat(
            world
                .login()
                .logIn(Map.of("login", "bob@example.com", "password", LoginWorld.PASSWORD))
                .status())
        .isEqualTo(303);
    assertThat(world.call(ada, "switchboard.staff.factor.reset", Map.of("ID", 2)).error())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void aResetMakesHalfALoginWorthless() {
    App app = world.withApp();
    world.login().logIn(LoginWorld.RIGHT);
    directory.run(new ResetFactor(ada));

    assertThat(world.login().browser().post("/login/", Map.of("code", app.code())).status())
        .isEqualTo(403);
    assertThat(world.who()).isEmpty();
  }

  @Test
  void onlyAdministratorsDemandIt() {
    assertThat(world.call(bob, "switchboard.staff.factor.demand", Map.of("DEMANDED", "Y")).error())
        .isEqualTo("ACCESS_DENIED");

    world.done(ada, "switchboard.staff.factor.demand", Map.of("DEMANDED", "Y"));

    JsonNode policy = world.done(ada, "switchboard.staff.factor.get", Map.of());
    assertThat(policy.path("demanded").asBoolean()).isTrue();
    assertThat(policy.path("changed_by").asLong()).isEqualTo(ada.value());
    assertThat(world.done(bob, "switchboard.me.factor.get", Map.of()).path("demanded").asBoolean())
        .isTrue();
  }
}
