package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.factor.App;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Ada, who administers, and Bob, who answers, with an app that makes codes.
final class FactorWorld implements AutoCloseable {
  static final Pattern RECOVERY = Pattern.compile("([a-z2-7]{4}-){3}[a-z2-7]{4}");

  private final LoginWorld login = new LoginWorld();
  private final TestDirectory directory = login.directory();
  private final TestRest rest = new TestRest(directory.module().methods(), directory.clock());
  private final Map<UserId, String> offers = new HashMap<>();
  private final UserId bob =
      directory.addEmployee(
          "bob@example.com", Role.OPERATOR, Profile.named("Bob", ""), LoginWorld.HASH);

  LoginWorld login() {
    return login;
  }

  UserId bob() {
    return bob;
  }

  TestRest.Response call(UserId who, String method, Map<String, Object> parameters) {
    boolean administers = who.equals(login.ada());
    Caller caller = new Caller(PortalId.FIRST, who, administers, Set.of("staff"), Optional.empty());
    return rest.as(caller).call(method, Json.write(parameters));
  }

  JsonNode done(UserId who, String method, Map<String, Object> parameters) {
    TestRest.Response response = call(who, method, parameters);
    assertThat(response.error()).isEmpty();
    return response.result();
  }

  /// An app that was offered and is not on yet.
  App offered(UserId who) {
    JsonNode offer =
        done(who, "switchboard.me.factor.offer", Map.of("PASSWORD", LoginWorld.PASSWORD));
    offers.put(who, offer.path("offer").asString());
    return App.reading(offer.path("address").asString(), directory.clock());
  }

  /// What was offered to somebody last.
  String offer(UserId who) {
    return Objects.requireNonNull(offers.get(who));
  }

  /// @param session that goes on; empty: none
  /// @return the recovery codes
  List<String> turnOn(UserId who, App app, String session) {
    JsonNode on =
        done(
            who,
            "switchboard.me.factor.on",
            Map.of("OFFER", offer(who), "CODE", app.code(), "SESSION", session));
    directory.clock().advance(Duration.ofMinutes(1));
    return on.path("recovery").values().stream().map(JsonNode::asString).toList();
  }

  /// Ada's app, turned on.
  App withApp() {
    App app = offered(login.ada());
    turnOn(login.ada(), app, "");
    return app;
  }

  /// Who is logged in in the browser that is used.
  Optional<UserId> who() {
    return login.caller().map(Caller::user);
  }

  @Override
  public void close() {
    login.close();
  }
}
