package dev.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestDirectory;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class RoleMethodsTest {
  private final TestDirectory directory = new TestDirectory();
  private final TestRest rest = new TestRest(directory.module().methods(), directory.clock());
  private UserId admin;
  private UserId operator;

  @BeforeEach
  void anAdministratorAndAnOperator() {
    admin = directory.addEmployee("admin@example.com", Role.ADMINISTRATOR);
    operator = directory.addEmployee("operator@example.com", Role.OPERATOR);
    rest.as(TestRest.employee(admin.value(), true));
  }

  @AfterEach
  void close() throws Exception {
    directory.close();
  }

  private JsonNode done(String method, String json) {
    TestRest.Response response = rest.call(method, json);
    assertThat(response.status()).as(method + json + response.body()).isEqualTo(200);
    return response.result();
  }

  private void refused(String method, String json, String code) {
    TestRest.Response response = rest.call(method, json);
    assertThat(response.status()).as(response.body().toString()).isBetween(400, 403);
    assertThat(response.error()).isEqualTo(code);
  }

  private long add(String name, String rights) {
    return done("switchboard.role.add", "{'NAME':'" + name + "','RIGHTS':" + rights + "}").asLong();
  }

  private void assign(UserId user, Object role) {
    done("switchboard.role.assign", "{'USER_ID':" + user + ",'ROLE':'" + role + "'}");
  }

  private Grants grants(UserId user) {
    return directory.module().users().grants(PortalId.FIRST, user);
  }

  @Test
  void builtInRolesAreToldAsTheSameData() {
    JsonNode roles = done("switchboard.role.list", "{}");

    assertThat(roles.values())
        .extracting(role -> role.path("id").asString())
        .containsExactly("ADMINISTRATOR", "SUPERVISOR", "OPERATOR", "NONE");
    assertThat(roles.get(1).path("rights").toString())
        .isEqualTo(
            "{\"view\":true,\"modify\":false,\"connectors\":false,\"join\":true,\"vote\":true,"
                + "\"history\":\"all\"}");
    assertThat(roles.get(2).path("rights").path("history").asString()).isEqualTo("own");
  }

  @Test
  void anOwnRoleAllowsWhatItSaysOnTheLinesItNames() {
    long role = add("Guest", "{'view':true,'join':[3,5],'history':{'0':'own','3':'all'}}");
    assign(operator, role);

    assertThat(grants(operator).everywhere(Right.LINES_VIEW)).isTrue();
    assertThat(grants(operator).on(Right.JOIN, 5)).isTrue();
    assertThat(grants(operator).on(Right.JOIN, 4)).isFalse();
    assertThat(grants(operator).on(Right.HISTORY_ALL, 3)).isTrue();
    assertThat(grants(operator).anywhere(Right.VOTE)).isFalse();
    JsonNode shown = done("switchboard.role.list", "{}").get(4);
    assertThat(shown.path("rights").path("join").toString()).isEqualTo("[3,5]");
    assertThat(shown.path("rights").path("history").toString())
        .isEqualTo("{\"0\":\"own\",\"3\":\"all\"}");
    assertThat(shown.path("users").asInt()).isEqualTo(1);
  }

  @Test
  void aCommandAndTheDatabaseSeeTheSameRights() {
    long role = add("Guest", "{'join':[3],'vote':true}");
    assign(operator, role);

    for (Right right : Right.values()) {
      for (long line : new long[] {0, 3, 4}) {
        boolean inLane = directory.run(work -> Rights.in(work).may(operator, right, line));
        assertThat(inLane).isEqualTo(grants(operator).on(right, line));
      }
    }
  }

  @Test
  void aChangeIsInForceAtOnceAndWhatIsLeftOutStays() {
    long role = add("Guest", "{'join':true}");
    assign(operator, role);

    done("switchboard.role.update", "{'ID':" + role + ",'NAME':'Visitor'}");
    assertThat(grants(operator).everywhere(Right.JOIN)).isTrue();
    done("switchboard.role.update", "{'ID':" + role + ",'RIGHTS':{'vote':true}}");

    assertThat(grants(operator).all())
        .containsExactly(new Grants.Grant(Right.VOTE, Grants.EVERY_LINE));
    assertThat(done("switchboard.role.list", "{}").get(4).path("name").asString())
        .isEqualTo("Visitor");
  }

  @Test
  void nobodyButAnAdministratorMakesOrGivesRoles() {
    rest.as(TestRest.employee(operator.value(), false));
    refused("switchboard.role.add", "{'NAME':'Mine','RIGHTS':{'modify':true}}", "ACCESS_DENIED");
    refused("switchboard.role.list", "{}", "ACCESS_DENIED");
    refused(
        "switchboard.role.assign",
        "{'USER_ID':" + operator + ",'ROLE':'ADMINISTRATOR'}",
        "ACCESS_DENIED");

    rest.as(TestRest.employee(operator.value(), true)); // was one a moment ago
    refused(
        "switchboard.role.assign",
        "{'USER_ID':" + operator + ",'ROLE':'ADMINISTRATOR'}",
        "ACCESS_DENIED");
    refused("switchboard.role.add", "{'NAME':'Mine'}", "ACCESS_DENIED");
    assertThat(grants(operator)).isEqualTo(Role.OPERATOR.grants());
  }

  @Test
  void theLastAdministratorStaysOne() {
    String own = "{'USER_ID':" + admin + ",'ROLE':'OPERATOR'}";
    refused("switchboard.role.assign", own, "LAST_ADMINISTRATOR");

    assign(operator, "administrator");
    done("switchboard.role.assign", own);

    rest.as(TestRest.employee(operator.value(), true));
    String dismissed = "{'ID':" + operator + ",'ACTIVE':'N'}";
    refused("user.update", dismissed, "ERROR_CORE");
  }

  @Test
  void aRoleInUseIsNotDeleted() {
    long role = add("Guest", "{}");
    assign(operator, role);
    refused("switchboard.role.delete", "{'ID':" + role + "}", "ROLE_IN_USE");

    assign(operator, "OPERATOR");
    done("switchboard.role.delete", "{'ID':" + role + "}");

    refused("switchboard.role.delete", "{'ID':" + role + "}", "NOT_FOUND");
    refused(
        "switchboard.role.assign",
        "{'USER_ID':" + operator + ",'ROLE':'" + role + "'}",
        "NOT_FOUND");
  }

  @Test
  void badInputIsRefusedWithASentence() {
    add("Guest", "{}");
    refused("switchboard.role.add", "{'NAME':'guest'}", "NAME_TAKEN");
    refused("switchboard.role.add", "{'NAME':' '}", "ERROR_ARGUMENT");
    refused("switchboard.role.add", "{'NAME':'A','RIGHTS':{'fly':true}}", "ERROR_ARGUMENT");
    refused("switchboard.role.add", "{'NAME':'A','RIGHTS':{'join':['x']}}", "ERROR_ARGUMENT");
    refused("switchboard.role.add", "{'NAME':'A','RIGHTS':{'join':{'a':1}}}", "ERROR_ARGUMENT");
    refused("switchboard.role.add", "{'NAME':'A','RIGHTS':{'history':'some'}}", "ERROR_ARGUMENT");
    refused(
        "switchboard.role.add", "{'NAME':'A','RIGHTS':{'history':{'x':'all'}}}", "ERROR_ARGUMENT");
    refused("switchboard.role.assign", "{'USER_ID':99,'ROLE':'OPERATOR'}", "NOT_FOUND");
    refused(
        "switchboard.role.assign", "{'USER_ID':" + operator + ",'ROLE':'KING'}", "ERROR_ARGUMENT");
    UserId client = directory.addClient();
    refused("switchboard.role.assign", "{'USER_ID':" + client + ",'ROLE':'OPERATOR'}", "NOT_FOUND");
  }
}
