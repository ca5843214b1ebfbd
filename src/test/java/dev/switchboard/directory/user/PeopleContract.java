package dev.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.DirectoryConfig;
import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// How administrators change who there is.
///
/// Source: contract/methods/user/user.add.json and its neighbours, contract/methods/department.
interface PeopleContract {
  TestStore store();

  private TestRest rest() {
    if (store().run(new AddDepartment("Company", null))
        instanceof AddDepartment.Outcome.Added added) {
      store()
          .run(
              new AddUser(
                  new Login("ada@example.com"),
                  Profile.named("Ada", "Byron"),
                  Role.ADMINISTRATOR,
                  List.of(added.department()),
                  null));
    }
    DirectoryModule module =
        new DirectoryModule(
            store().database(),
            store().lanes(),
            store().clock(),
            new SecureRandom(),
            new DirectoryConfig(PublicAddress.of("http://127.0.0.1:8080"), ZoneOffset.UTC),
            _ -> new Answer.Unreachable(Answer.Fault.CONNECT, "Nobody is outside."));
    return new TestRest(module.methods(), store().clock());
  }

  private static JsonNode done(TestRest rest, String method, String json) {
    TestRest.Response response = rest.call(method, json);
    assertThat(response.status()).as(response.body().toString()).isEqualTo(200);
    return response.result();
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(one -> ids.add(one.path("ID").asString()));
    return ids;
  }

  private static void refused(TestRest.Response response, String code, String sentence) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo(code);
    assertThat(response.body().path("error_description").asString()).isEqualTo(sentence);
  }

  @Test
  default void anEmployeeIsAddedFoundAndChanged() {
    TestRest rest = rest();

    JsonNode id =
        done(
            rest,
            "user.add",
            "{'EMAIL':'Bob@Example.com','NAME':'Bob','LAST_NAME':'Ivanov','WORK_POSITION':'Chef','UF_DEPARTMENT':[1]}");

    assertThat(id.isIntegralNumber()).isTrue();
    assertThat(ids(done(rest, "user.search", "{'FIND':'iva bob'}"))).containsExactly("2");
    assertThat(ids(done(rest, "user.search", "{'FILTER':{'NAME':'o'}}"))).containsExactly("2");
    assertThat(ids(done(rest, "user.search", "{'UF_DEPARTMENT':1}"))).containsExactly("1", "2");

    done(
        rest,
        "user.update",
        "{'ID':2,'NAME':'Robert','EMAIL':'rob@example.com','UF_DEPARTMENT':[],'PERSONAL_MOBILE':'+49301'}");

    JsonNode changed = done(rest, "user.get", "{'ID':2}").path(0);
    assertThat(changed.path("NAME").asString()).isEqualTo("Robert");
    assertThat(changed.path("LAST_NAME").asString()).isEqualTo("Ivanov");
    assertThat(changed.path("EMAIL").asString()).isEqualTo("rob@example.com");
    assertThat(changed.path("UF_DEPARTMENT").isEmpty()).isTrue();
    assertThat(new Directory(store().database()).find(PortalId.FIRST, new Login("rob@example.com")))
        .isPresent();

    done(rest, "user.update", "{'ID':2,'ACTIVE':'N'}");
    assertThat(ids(done(rest, "user.get", "{'FILTER':{'ACTIVE':'Y'}}"))).containsExactly("1");
  }

  @Test
  default void onlyAdministratorsChangePeople() {
    TestRest rest = rest().as(TestRest.employee(2, false));

    refused(rest.call("user.add", "{'EMAIL':'x@example.com'}"), "ERROR_CORE", "access_denied");
    refused(rest.call("user.update", "{'ID':1,'NAME':'X'}"), "ERROR_CORE", "access_denied");
    refused(rest.call("department.add", "{'NAME':'X','PARENT':1}"), "ERROR_CORE", "Access denied");
    refused(rest.call("department.update", "{'ID':1,'NAME':'X'}"), "ERROR_CORE", "Access denied");
    refused(rest.call("department.delete", "{'ID':1}"), "ERROR_CORE", "Access denied");
    assertThat(ids(done(rest, "department.get", "{}"))).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          user.add | {} | ERROR_ARGUMENT | wrong_email
          user.add | {'EMAIL':'nobody'} | ERROR_ARGUMENT | wrong_email
          user.add | {'EMAIL':'ADA@example.com'} | ERROR_ARGUMENT | A user with this email already exists
          user.add | {'EMAIL':'x@example.com','UF_DEPARTMENT':[9]} | ERROR_ARGUMENT | UF_DEPARTMENT must hold IDs of departments
          user.update | {'NAME':'X'} | ERROR_CORE | access_denied
          user.update | {'ID':99,'NAME':'X'} | ERROR_CORE | access_denied
          user.update | {'ID':1,'ACTIVE':'N'} | ERROR_CORE | Nobody can dismiss himself
          user.update | {'ID':1,'EMAIL':'x'} | ERROR_ARGUMENT | wrong_email
          department.add | {'PARENT':1} | ERROR_CORE | Department name not provided.<br>
          department.add | {'NAME':'X'} | ERROR_CORE | There can only be one top-level department in the company structure
          department.add | {'NAME':'X','PARENT':9} | ERROR_CORE | There can only be one top-level department in the company structure
          department.add | {'NAME':'X','PARENT':1,'UF_HEAD':9} | ERROR_CORE | UF_HEAD must be the ID of a user
          department.update | {'ID':9,'NAME':'X'} | ERROR_CORE | Department not found
          department.update | {'NAME':'X'} | ERROR_CORE | Department not found
          department.delete | {'ID':9} | ERROR_CORE | Department not found
          department.delete | {'ID':1} | ERROR_CORE | The company itself cannot be deleted
          """)
  default void whatCannotBeIsRefusedAndChangesNothing(
      String method, String parameters, String code, String sentence) {
    TestRest rest = rest();

    refused(rest.call(method, parameters), code, sentence);

    assertThat(ids(done(rest, "user.get", "{}"))).containsExactly("1");
    assertThat(ids(done(rest, "department.get", "{}"))).containsExactly("1");
    assertThat(done(rest, "user.current", "{}").path("NAME").asString()).isEqualTo("Ada");
  }

  @Test
  default void departmentsAreAddedListedMovedAndDeleted() {
    TestRest rest = rest();
    assertThat(
            done(rest, "department.add", "{'NAME':'Sales','PARENT':1,'UF_HEAD':1,'SORT':450}")
                .asLong())
        .isEqualTo(2);
    done(rest, "department.add", "{'NAME':'Abroad','PARENT':2}");
    done(rest, "user.add", "{'EMAIL':'bob@example.com','UF_DEPARTMENT':3}");

    JsonNode sales = done(rest, "department.get", "{'ID':2}").path(0);
    assertThat(sales.path("ID").asString()).isEqualTo("2");
    assertThat(sales.path("SORT").asLong()).isEqualTo(450);
    assertThat(sales.path("PARENT").asString()).isEqualTo("1");
    assertThat(sales.path("UF_HEAD").asString()).isEqualTo("1");
    assertThat(ids(done(rest, "department.get", "{'sort':'NAME','order':'DESC'}")))
        .containsExactly("2", "1", "3");
    assertThat(ids(done(rest, "department.get", "{'PARENT':2}"))).containsExactly("3");

    done(rest, "department.update", "{'ID':2,'NAME':'Trade','UF_HEAD':0}");
    assertThat(done(rest, "department.get", "{'NAME':'trade'}").path(0).has("UF_HEAD")).isFalse();

    done(rest, "department.delete", "{'ID':3}");
    assertThat(ids(done(rest, "user.get", "{'UF_DEPARTMENT':2}"))).containsExactly("2");
    assertThat(ids(done(rest, "department.get", "{}"))).containsExactly("1", "2");
  }

  /// Clients that go through lists ask for all of them alike: the next page begins behind the last
  /// number that was seen, and is not counted.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'filter':{'>ID':1},'order':{'ID':'ASC'},'start':-1} | 2,3
          {'FILTER':{'>=ID':2},'order':{'ID':'DESC'}} | 3,2
          {'FILTER':{'<ID':'3'}} | 1,2
          {'FILTER':{'<=SORT':450,'!ID':1}} | 2
          {'FILTER':{'@ID':[1,3]}} | 1,3
          {'FILTER':{'!@ID':[1,3]}} | 2
          {'FILTER':{'%NAME':'AL'}} | 2
          {'FILTER':{'=%NAME':'a%'}} | 3
          {'FILTER':{'!%NAME':'a'}} | 1
          {'FILTER':{'=PARENT':1}} | 2
          {'FILTER':{'!PARENT':1}} | 1,3
          {'FILTER':{'UF_HEAD':1}} | 2
          {'ID':[1,2],'order':'DESC'} | 2,1
          """)
  default void departmentsAreFilteredAsOtherListsAre(String parameters, String expected) {
    TestRest rest = rest();
    done(rest, "department.update", "{'ID':1,'NAME':'Whole firm','SORT':500}");
    done(rest, "department.add", "{'NAME':'Sales','PARENT':1,'UF_HEAD':1,'SORT':450}");
    done(rest, "department.add", "{'NAME':'Abroad','PARENT':2}");

    assertThat(ids(done(rest, "department.get", parameters)))
        .containsExactly(expected.split(",", -1));
  }

  @Test
  default void aConditionThatCannotBeAskedIsRefused() {
    refused(
        rest().call("department.get", "{'FILTER':{'>COLOR':1}}"),
        "ERROR_ARGUMENT",
        "FILTER must ask for one of [ID, NAME, SORT, PARENT, UF_HEAD], not COLOR");
    refused(
        rest().call("department.get", "{'order':'UP'}"),
        "ERROR_ARGUMENT",
        "Argument 'order' must be ASC or DESC, came: \"UP\"");
  }

  @Test
  default void peopleAreListedPageByPageBehindTheLastNumber() {
    TestRest rest = rest();
    done(rest, "user.add", "{'EMAIL':'bob@example.com','UF_DEPARTMENT':1}");

    assertThat(ids(done(rest, "user.get", "{'filter':{'>ID':0},'order':{'ID':'DESC'},'start':-1}")))
        .containsExactly("2", "1");
    assertThat(ids(done(rest, "user.search", "{'FILTER':{'>ID':1},'order':{'ID':'ASC'}}")))
        .containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "2", "0", "99"})
  default void aDepartmentIsNeverPartOfItself(String parent) {
    TestRest rest = rest();
    done(rest, "department.add", "{'NAME':'Sales','PARENT':1}");
    done(rest, "department.add", "{'NAME':'Abroad','PARENT':2}");

    refused(
        rest.call("department.update", "{'ID':2,'PARENT':" + parent + "}"),
        "ERROR_CORE",
        "There can only be one top-level department in the company structure");
  }
}
