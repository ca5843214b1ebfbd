package dev.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestDirectory;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class UserMethodsTest {
  private final TestDirectory directory = new TestDirectory();
  private final TestRest rest = new TestRest(directory.module().methods(), directory.clock());

  @BeforeEach
  void fill() {
    directory.run(new AddDepartment("Company", null));
    directory.run(new AddDepartment("Sales", 1L));
    add("ada@example.com", Role.ADMINISTRATOR, Profile.named("Ада", "Byron").withGender("F"), 1L);
    directory.clock().advance(Duration.ofDays(1));
    add("bob@example.com", Role.OPERATOR, Profile.named("Bob", "Ivanov"), 2L);
    directory.clock().advance(Duration.ofDays(1));
    add("ivy@example.com", Role.NONE, Profile.named("Ivy", "Stone").withWorkPosition("Chef"), 2L);
    directory.addClient();
    directory.run(work -> Users.in(work).addBot(Profile.named("Echo", "")));
    directory.run(new ChangeUser(new UserId(3), new ChangeUser.Change.Dismiss()));
  }

  private void add(String login, Role role, Profile profile, long department) {
    directory.run(new AddUser(new Login(login), profile, role, List.of(department), null));
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private static Caller withScopes(long user, String... scopes) {
    return new Caller(PortalId.FIRST, new UserId(user), false, Set.of(scopes), Optional.empty());
  }

  private static List<String> ids(TestRest.Response response) {
    return response.result().values().stream().map(user -> user.path("ID").asString()).toList();
  }

  @Test
  void theCallerIsShownInTheDocumentedShape() {
    directory.run(work -> {
      Users.in(work).noteLogin(new UserId(1));
      return true;
    });

    JsonNode user = rest.call("user.current").result();

    assertThat(user.path("ID").stringValue()).isEqualTo("1");
    assertThat(user.path("ACTIVE").booleanValue()).isTrue();
    assertThat(user.path("NAME").stringValue()).isEqualTo("Ада");
    assertThat(user.path("EMAIL").stringValue()).isEqualTo("ada@example.com");
    assertThat(user.path("LAST_LOGIN").stringValue()).isEqualTo("2026-03-13T12:00:00+00:00");
    assertThat(user.path("DATE_REGISTER").stringValue()).isEqualTo("2026-03-11T12:00:00+00:00");
    assertThat(user.path("LAST_ACTIVITY_DATE").stringValue()).isEqualTo("2026-03-13 12:00:00");
    assertThat(user.path("IS_ONLINE").stringValue()).isEqualTo("Y");
    assertThat(user.path("PERSONAL_BIRTHDAY").stringValue()).isEmpty();
    assertThat(user.path("UF_DEPARTMENT").toString()).isEqualTo("[1]");
    assertThat(user.has("PERSONAL_PHOTO")).isFalse();
  }

  @Test
  void aListShowsEmployeesInTheDocumentedShape() {
    TestRest.Response response = rest.call("user.get");

    assertThat(ids(response)).containsExactly("1", "2", "3");
    assertThat(response.body().path("total").longValue()).isEqualTo(3);
    assertThat(response.body().has("next")).isFalse();
    JsonNode third = response.result().path(2);
    assertThat(third.path("ACTIVE").booleanValue()).isFalse();
    assertThat(third.path("LAST_LOGIN").stringValue()).isEmpty();
    assertThat(third.path("TIMESTAMP_X").isObject()).isTrue();
    assertThat(third.path("USER_TYPE").stringValue()).isEqualTo("employee");
    assertThat(third.path("UF_DEPARTMENT").toString()).isEqualTo("[2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'ID': 2} | 2",
        "{'ID': ['1', 3]} | 1,3",
        "{'FILTER': {'ID': '2'}} | 2",
        "{'filter': {'NAME': 'Iv%'}} | 3",
        "{'filter': {'NAME': 'ада'}} | 1",
        "{'filter': {'=NAME': 'Iv%'}} | ",
        "{'filter': {'!%LAST_NAME': 'on'}} | 2",
        "{'filter': {'%LAST_NAME': 'ON'}} | 1,3",
        "{'filter': {'=%LAST_NAME': '%on'}} | 1",
        "{'filter': {'%=LAST_NAME': 'i%'}} | 2",
        "{'filter': {'!=%LAST_NAME': '%on'}} | 2,3",
        "{'filter': {'!%=LAST_NAME': '%on'}} | 2,3",
        "{'filter': {'@NAME': ['Bob', 'Ivy']}} | 2,3",
        "{'filter': {'!@NAME': ['Bob', 'Ivy']}} | 1",
        "{'filter': {'!NAME': 'Bob'}} | 1,3",
        "{'filter': {'!=NAME': 'Bob'}} | 1,3",
        "{'filter': {'>ID': 1}} | 2,3",
        "{'filter': {'<=ID': 2, '>=ID': 2}} | 2",
        "{'filter': {'<ID': 2}} | 1",
        "{'filter': {'>DATE_REGISTER': '2026-03-12'}} | 2,3",
        "{'filter': {'>=DATE_REGISTER': '2026-03-13T15:00:00+03:00'}} | 3",
        "{'filter': {'ACTIVE': true}} | 1,2",
        "{'filter': {'ACTIVE': 'Y'}} | 1,2",
        "{'filter': {'ACTIVE': 'N'}} | 3",
        "{'ACTIVE': 1, 'EMAIL': 'BOB@example.com'} | 2",
        "{'filter': {'UF_DEPARTMENT': 2}} | 2,3",
        "{'UF_DEPARTMENT': 1, 'SORT': 'ID', 'ORDER': 'asc'} | 1",
        "{'filter': {'NAME_SEARCH': 'chef ivy'}} | 3",
        "{'filter': {'USER_TYPE': 'employee'}} | 1,2,3",
        "{'filter': {'USER_TYPE': 'connector'}} | ",
        "{'filter': {'@PERSONAL_CITY': ['Riga']}} | ",
        "{'filter': {'NO_SUCH_FIELD': 'x'}} | 1,2,3",
        "{'ADMIN_MODE': 'Y', 'select': ['UF_*']} | 1,2,3",
        "{'sort': 'NAME', 'order': 'DESC'} | 1,3,2",
        "{'sort': 'LAST_NAME'} | 1,2,3",
        "{'sort': 'ID', 'order': 'desc'} | 3,2,1",
      })
  void usersAreFilteredAndSorted(String parameters, String expected) {
    List<String> wanted = expected == null ? List.of() : List.of(expected.split(","));

    assertThat(ids(rest.call("user.get", parameters))).isEqualTo(wanted);
  }

  @Test
  void clientsAndBotsAreInNoList() {
    assertThat(ids(rest.call("user.get", "{'filter': {'ID': [4, 5]}, 'ADMIN_MODE': true}")))
        .isEmpty();
  }

  @Test
  void aLongListComesInPages() {
    IntStream.range(0, 60)
        .forEach(i -> add("u" + i + "@example.com", Role.NONE, Profile.EMPTY, 1L));

    TestRest.Response first = rest.call("user.get");
    TestRest.Response second = rest.call("user.get", "{'start': '50'}");
    TestRest.Response uncounted = rest.call("user.get", "{'start': -1, 'filter': {'>ID': 5}}");

    assertThat(ids(first)).hasSize(50);
    assertThat(first.body().path("next").longValue()).isEqualTo(50);
    assertThat(first.body().path("total").longValue()).isEqualTo(63);
    assertThat(ids(second)).hasSize(13);
    assertThat(second.body().has("next")).isFalse();
    assertThat(uncounted.body().path("total").longValue()).isZero();
    assertThat(uncounted.body().has("next")).isFalse();
    assertThat(ids(uncounted)).hasSize(50).startsWith("6");
  }

  @Test
  void wrongParametersAreRefused() {
    assertThat(rest.call("user.get", "{'order': 'upwards'}").error()).isEqualTo("ERROR_ARGUMENT");
    assertThat(rest.call("user.get", "{'FILTER': 'ID'}").error()).isEqualTo("ERROR_ARGUMENT");
    assertThat(rest.call("user.get", "{'start': 'x'}").error()).isEqualTo("ERROR_ARGUMENT");
  }

  @Test
  void aNarrowScopeShowsLess() {
    JsonNode basic = rest.as(withScopes(2, "user_basic")).call("user.current").result();
    JsonNode brief = rest.as(withScopes(2, "user_brief")).call("user.get").result().path(0);

    assertThat(basic.has("EMAIL")).isTrue();
    assertThat(basic.has("LAST_LOGIN")).isFalse();
    assertThat(brief.has("NAME")).isTrue();
    assertThat(brief.has("EMAIL")).isFalse();
    assertThat(brief.has("PERSONAL_MOBILE")).isFalse();
  }

  @Test
  void aFilterTellsNothingThatTheScopeHides() {
    rest.as(withScopes(2, "user_brief"));

    assertThat(ids(rest.call("user.get", "{'filter': {'EMAIL': 'bob@example.com'}}"))).hasSize(3);
    assertThat(ids(rest.call("user.get", "{'filter': {'NAME_SEARCH': 'bob@example'}}"))).isEmpty();
  }

  @Test
  void withoutAScopeOnlyTheBasicMethodsAnswer() {
    rest.as(withScopes(2));

    for (String method : List.of("user.current", "user.get")) {
      TestRest.Response response = rest.call(method);
      assertThat(response.status()).isEqualTo(403);
      assertThat(response.error()).isEqualTo("insufficient_scope");
    }
    assertThat(rest.call("user.admin").result().booleanValue()).isFalse();
    JsonNode profile = rest.call("profile").result();
    assertThat(profile.path("ID").stringValue()).isEqualTo("2");
    assertThat(profile.path("ADMIN").booleanValue()).isFalse();
    assertThat(profile.path("PERSONAL_GENDER").stringValue()).isEmpty();
    assertThat(profile.path("TIME_ZONE").stringValue()).isEmpty();
  }

  @Test
  void theProfileOfADismissedUserIsEmpty() {
    assertThat(rest.as(withScopes(3)).call("profile").result().isEmpty()).isTrue();
  }

  @Test
  void anAdministratorHasEveryAccessCode() {
    assertThat(rest.call("user.admin").result().booleanValue()).isTrue();
    assertThat(rest.call("user.access", "{'ACCESS': ['G77']}").result().booleanValue()).isTrue();
    assertThat(rest.call("user.access").result().booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'ACCESS': ['G2']} | true",
        "{'ACCESS': ['G77', 'au']} | true",
        "{'ACCESS': 'U2'} | true",
        "{'ACCESS': ['U1']} | false",
        "{'ACCESS': ['D2']} | true",
        "{'ACCESS': ['D1']} | false",
        "{'ACCESS': []} | false",
        "{} | false",
      })
  void anyOneAccessCodeIsEnough(String parameters, boolean expected) {
    rest.as(withScopes(2));

    assertThat(rest.call("user.access", parameters).result().booleanValue()).isEqualTo(expected);
  }
}
