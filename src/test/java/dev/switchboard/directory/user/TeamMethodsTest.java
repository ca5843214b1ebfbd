package dev.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestDirectory;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Roles, invitations and passwords, as administrators give them.
final class TeamMethodsTest {
  private static final Caller ADA = caller(1, true, "staff");
  private static final Caller BOB = caller(2, false, "staff");

  private final TestDirectory directory = new TestDirectory();
  private final TestRest rest = new TestRest(directory.module().methods(), directory.clock());

  @BeforeEach
  void fill() {
    directory.addEmployee(
        "ada@example.com",
        Role.ADMINISTRATOR,
        Profile.named("Ada", "Byron"),
        Passwords.hash("correct horse", new SecureRandom()));
    directory.addEmployee("bob@example.com", Role.OPERATOR, Profile.named("Bob", "Ivanov"), null);
    directory.addEmployee("ivy@example.com", Role.NONE, Profile.named("Ivy", "Stone"), null);
    directory.run(new ChangeUser(new UserId(3), new ChangeUser.Change.Dismiss()));
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private static Caller caller(long user, boolean administrator, String scope) {
    return new Caller(
        PortalId.FIRST, new UserId(user), administrator, Set.of(scope), Optional.empty());
  }

  private TestRest.Response call(Caller caller, String method, Map<String, Object> parameters) {
    return rest.as(caller).call(method, Json.write(parameters));
  }

  private List<String> names(Map<String, Object> parameters) {
    return call(ADA, "switchboard.staff.list", parameters).result().values().stream()
        .map(person -> person.path("name").asString())
        .toList();
  }

  @Test
  void theListSaysWhatEverybodyIsAndWhoCanLogIn() {
    JsonNode people = rest.as(ADA).call("switchboard.staff.list").result();

    assertThat(people.at("/0/role").asString()).isEqualTo("administrator");
    assertThat(people.at("/0/password").asBoolean()).isTrue();
    assertThat(people.at("/1/email").asString()).isEqualTo("bob@example.com");
    assertThat(people.at("/1/password").asBoolean()).isFalse();
    assertThat(people.at("/1/last_login").isNull()).isTrue();
  }

  @Test
  void dismissedPeopleAreAListOfTheirOwn() {
    assertThat(names(Map.of())).containsExactly("Ada", "Bob");
    assertThat(names(Map.of("DISMISSED", "Y"))).containsExactly("Ivy");
    assertThat(names(Map.of("FIND", "ivanov"))).containsExactly("Bob");
  }

  @Test
  void thoseWhoHaveARoleAreFoundByIt() {
    directory.run(new SaveRole(0, Optional.of("Guest"), Optional.of(Grants.NONE), new UserId(1)));
    directory.run(new AssignRole(new UserId(2), Role.OWN, 1, new UserId(1)));

    assertThat(names(Map.of("ROLE", "administrator"))).containsExactly("Ada");
    assertThat(names(Map.of("ROLE", "1"))).containsExactly("Bob");
    assertThat(names(Map.of("ROLE", "operator"))).isEmpty();
    assertThat(names(Map.of("ROLE", "none", "DISMISSED", "Y"))).containsExactly("Ivy");
    JsonNode bob = call(ADA, "switchboard.staff.list", Map.of("ROLE", "1")).result().get(0);
    assertThat(bob.path("role").asString()).isEqualTo("own");
    assertThat(bob.path("own_role").asLong()).isEqualTo(1);
  }

  @Test
  void aRoleIsGivenByAnAdministrator() {
    call(ADA, "switchboard.staff.role", Map.of("ID", 2, "ROLE", "supervisor"));

    assertThat(directory.module().users().rights(PortalId.FIRST).role(new UserId(2)))
        .isEqualTo(Role.SUPERVISOR);
  }

  @Test
  void nobodyChangesHisOwnRole() {
    var refused = call(ADA, "switchboard.staff.role", Map.of("ID", 1, "ROLE", "operator"));

    assertThat(refused.error()).isEqualTo("OWN_ROLE");
    assertThat(directory.module().users().rights(PortalId.FIRST).role(new UserId(1)))
        .isEqualTo(Role.ADMINISTRATOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "switchboard.staff.list",
        "switchboard.staff.role",
        "switchboard.staff.invite",
        "switchboard.staff.password"
      })
  void whoIsNoAdministratorDoesNoneOfThis(String method) {
    Map<String, Object> sent = Map.of("ID", 2, "ROLE", "administrator", "PASSWORD", "long enough");

    assertThat(call(BOB, method, sent).error()).isEqualTo("ACCESS_DENIED");
    assertThat(call(caller(1, true, "user"), method, sent).error()).isEqualTo("insufficient_scope");
  }

  @Test
  void anInvitationIsALinkToTheLogin() {
    JsonNode link = call(ADA, "switchboard.staff.invite", Map.of("ID", 2)).result();

    assertThat(link.path("url").asString()).contains("/login/?token=");
    assertThat(link.path("expires_at").asLong()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 99})
  void whoIsDismissedOrUnknownIsNotLetIn(int user) {
    assertThat(call(ADA, "switchboard.staff.invite", Map.of("ID", user)).error())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void aPasswordThatIsSetLogsIn() {
    Map<String, Object> chosen = Map.of("ID", 2, "PASSWORD", "long enough");
    assertThat(call(ADA, "switchboard.staff.password", chosen).result().asBoolean()).isTrue();

    assertThat(
            new Passwords(directory.store().database())
                .check(PortalId.FIRST, Login.parse("bob@example.com"), "long enough"))
        .contains(new UserId(2));
    Map<String, Object> weak = Map.of("ID", 2, "PASSWORD", "short");
    assertThat(call(ADA, "switchboard.staff.password", weak).error()).isEqualTo("ERROR_ARGUMENT");
  }
}
